import { bad, good, isoclerk, say, scene } from './ui.mjs';

const user = {
  object: 'user',
  id: 'user_2abcDEF0123456789abcDEF0123',
  first_name: 'María',
  last_name: 'Doe',
  public_metadata: { plan: 'pro', theme: 'dark', notes: 'Prefers mail & calls. '.repeat(150) },
};
const wide = { name: '{{user.full_name}}', metadata: '{{user.public_metadata}}' };
const narrow = { name: '{{user.full_name}}', plan: '{{user.public_metadata.plan}}' };

export function run() {
  scene('2  The session token outgrows its cookie: users are signed out in a loop');
  const show = (template) => {
    const { lines, status } = isoclerk('budget template.json --user user.json', {
      'template.json': template,
      'user.json': user,
    });
    const tell = status === 0 ? good : bad;
    tell(`isoclerk budget template.json --user user.json   (exit code ${status})`);
    for (const line of lines.slice(0, 4).filter((text) => text !== '')) say(line);
  };
  show(wide);
  say('  With "plan": "{{user.public_metadata.plan}}" in place of all metadata:');
  show(narrow);
}

// npm run picture: the bar of a token that is over the limit, from a real prediction, as SVG for light and dark pages.
import { writeFileSync } from 'node:fs';
import { predictToken } from '../dist/claims/index.js';

const WIDTH = 880;
const LEFT = 24;
const INNER = WIDTH - 2 * LEFT;
const BAR = { top: 78, height: 46 };

export const themes = {
  'docs/token-budget.svg': {
    page: '#ffffff',
    ink: '#1d1b2e',
    soft: '#55526b',
    line: '#d9d7e6',
    bad: '#b3152b',
    badSoft: '#fde7ea',
    fixed: '#8f8ba6',
    fallback: '#bcb8d3',
    claims: ['#5747d9', '#0b7f78', '#b8571b', '#a62c86'],
  },
  'docs/token-budget-dark.svg': {
    page: '#14131c',
    ink: '#ecebf5',
    soft: '#aeabc4',
    line: '#39374c',
    bad: '#ff97a3',
    badSoft: '#43161d',
    fixed: '#6c6886',
    fallback: '#4d4a66',
    claims: ['#8d80ff', '#3fb8af', '#e59359', '#e07cc6'],
  },
};

const template = {
  preferences: '{{user.unsafe_metadata}}',
  features: '{{user.public_metadata.features}}',
  avatar: '{{user.image_url}}',
  plan: '{{user.public_metadata.plan}}',
};

const user = {
  id: 'user_2abcDEF0123456789abcDEF0123',
  image_url: `https://img.clerk.com/${'eyJ0eXBlIjoiZGVmYXVsdCJ9'.repeat(4)}`,
  public_metadata: {
    plan: 'enterprise',
    features: Array.from({ length: 30 }, (_, index) => `feature-${index + 1}`),
  },
  unsafe_metadata: {
    tours: Array.from({ length: 84 }, (_, index) => ({ id: `tour_${index + 1}`, seen: true })),
  },
};

const number = new Intl.NumberFormat('en-US');
const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One picture; `budget` is what `predictToken` says. */
export function draw(budget, theme) {
  const cookie = Math.max(...budget.cookies.map(({ bytes }) => bytes));
  const name = cookie - budget.tokenLength;
  const limit = budget.tokenLimit + name;
  const scale = INNER / (cookie * 1.02);
  const x = (bytes) => LEFT + bytes * scale;
  const base64 = (bytes) => (bytes * 4) / 3;
  const of = (origin) => budget.claims.filter((claim) => claim.origin === origin);
  const sum = (claims) => claims.reduce((total, { bytes }) => total + base64(bytes), 0);
  const pieces = [
    ['name, header, signature', cookie - sum(budget.claims), theme.fixed],
    ['default claims', sum(of('default')), theme.fallback],
    ...of('custom').map((claim, index) => [
      claim.name,
      base64(claim.bytes),
      theme.claims[index % theme.claims.length],
    ]),
  ];
  const over = cookie - limit;
  let at = 0;
  const rects = pieces.map(([, bytes, color]) => {
    const rect = `<rect x="${x(at).toFixed(1)}" y="${BAR.top}" width="${(bytes * scale).toFixed(1)}" height="${BAR.height}" fill="${color}" stroke="${theme.page}"/>`;
    at += bytes;
    return rect;
  });
  let legend = LEFT;
  const legends = pieces.map(([label, bytes, color]) => {
    const text = `${label} ${number.format(Math.round(bytes))}`;
    const item = `<rect x="${legend}" y="162" width="11" height="11" rx="3" fill="${color}"/><text x="${legend + 16}" y="172" font-size="13" fill="${theme.soft}">${escapeText(text)}</text>`;
    legend += 30 + text.length * 7;
    return item;
  });
  const label = `A session token over the limit: its cookie takes ${number.format(cookie)} of ${number.format(limit)} bytes, ${number.format(over)} too many`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 196" role="img" aria-label="${label}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">
<title>${label}</title>
<defs><pattern id="over" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="8" fill="${theme.bad}"/></pattern></defs>
<rect width="${WIDTH}" height="196" rx="12" fill="${theme.page}" stroke="${theme.line}"/>
<text x="${LEFT}" y="38" font-size="19" font-weight="700" fill="${theme.bad}">✕ Over by ${number.format(over)} bytes</text>
<text x="${LEFT}" y="60" font-size="14" fill="${theme.soft}">The browser drops this cookie without a word, and sign-in loops.</text>
${rects.join('\n')}
<rect x="${x(limit).toFixed(1)}" y="${BAR.top}" width="${(over * scale).toFixed(1)}" height="${BAR.height}" fill="url(#over)"/>
<rect x="${x(limit).toFixed(1)}" y="${BAR.top - 8}" width="3" height="${BAR.height + 16}" fill="${theme.bad}"/>
<text x="${(x(limit) - 6).toFixed(1)}" y="${BAR.top + BAR.height + 19}" font-size="13" font-weight="600" text-anchor="end" fill="${theme.bad}">${number.format(limit)} bytes, the browser’s limit</text>
<text x="${x(cookie).toFixed(1)}" y="${BAR.top + BAR.height + 19}" font-size="13" font-weight="600" text-anchor="end" fill="${theme.ink}">${number.format(cookie)} bytes</text>
${legends.join('\n')}
</svg>
`;
}

/** Every picture by its file. */
export const pictures = () => {
  const budget = predictToken(template, { user });
  return Object.fromEntries(
    Object.entries(themes).map(([file, theme]) => [file, draw(budget, theme)]),
  );
};

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const [file, svg] of Object.entries(pictures())) writeFileSync(file, svg);
}

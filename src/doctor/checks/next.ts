import { setup } from '../rows/index.js';
import type { TextFile, Workspace } from '../types.js';
import { isVersion, matches } from '../versions.js';
import { type Check, inProject, type Report, versionOf } from './check.js';
import { readMiddleware } from './middleware.js';
import { apiRoutes, isWebhookRoute } from './routes.js';

const FILE = /^(?:src\/)?(middleware|proxy)\.[jt]sx?$/;

/** The file that runs before requests: its name, its place, and which routes it covers. */
export const checkNext: Check = (workspace, _project, report) => {
  const { dependencies, files } = workspace;
  if (!Object.hasOwn(dependencies, '@clerk/nextjs')) return;
  const found = files.filter((file) => FILE.test(file));
  const place = folderOfApp(files);
  report.checked(
    `middleware: ${found.map((file) => inProject(workspace, file)).join(', ') || 'no file'}`,
  );
  if (found.length === 0) return;
  const right = place === undefined ? found : found.filter((file) => folderOf(file) === place);
  if (place === undefined) report.unknown('no app or pages folder: where middleware belongs');
  for (const file of found) {
    if (right.includes(file)) continue;
    const moved = place === 'src' ? `src/${file}` : file.replace('src/', '');
    report.find(setup.middlewareMisplaced, {
      file: inProject(workspace, file),
      message: `${file}: ${setup.middlewareMisplaced.what}`,
      fix: moveCommand(workspace, file, moved),
    });
  }
  checkName(workspace, right, report);
  for (const source of workspace.middleware) {
    if (right.includes(source.file)) checkRoutes(workspace, source, report);
  }
};

/** Where Next.js looks: at the root when `app` or `pages` is there, else in src. */
function folderOfApp(files: readonly string[]): '' | 'src' | undefined {
  if (files.some((file) => /^(?:app|pages)\//.test(file))) return '';
  return files.some((file) => /^src\/(?:app|pages)\//.test(file)) ? 'src' : undefined;
}

const folderOf = (file: string): string => (file.startsWith('src/') ? 'src' : '');

const moveCommand = (workspace: Workspace, from: string, to: string): string =>
  `git mv ${inProject(workspace, from)} ${inProject(workspace, to)}`;

function checkName(workspace: Workspace, files: readonly string[], report: Report): void {
  const version = versionOf(workspace, 'next');
  if (!version || !isVersion(version)) {
    report.unknown('the version of next: whether it runs proxy or middleware files');
    return;
  }
  const proxy = files.find((file) => FILE.exec(file)?.[1] === 'proxy');
  const middleware = files.find((file) => FILE.exec(file)?.[1] === 'middleware');
  const isSixteen = matches(version, '>=16.0.0-0');
  if (isSixteen && proxy && middleware) {
    report.find(setup.proxyAndMiddleware, {
      file: inProject(workspace, middleware),
      message: `${middleware} and ${proxy}: ${setup.proxyAndMiddleware.what}`,
      fix: `put what both do into ${proxy}, then: git rm ${inProject(workspace, middleware)}`,
    });
  } else if (isSixteen && middleware) {
    report.find(setup.middlewareDeprecated, {
      file: inProject(workspace, middleware),
      message: `${middleware}, next ${version}: ${setup.middlewareDeprecated.what}`,
      fix: moveCommand(workspace, middleware, middleware.replace('middleware.', 'proxy.')),
    });
  } else if (!isSixteen && proxy && !middleware) {
    report.find(setup.proxyTooEarly, {
      file: inProject(workspace, proxy),
      message: `${proxy}, next ${version}: ${setup.proxyTooEarly.what}`,
      fix: moveCommand(workspace, proxy, proxy.replace('proxy.', 'middleware.')),
    });
  }
}

function checkRoutes(workspace: Workspace, { file, text }: TextFile, report: Report): void {
  const routes = apiRoutes(workspace.files);
  const { covers, isGated } = readMiddleware(text);
  if (!covers) {
    if (routes.length > 0) report.unknown(`${file}: config.matcher is more than plain patterns`);
    return;
  }
  const missed = routes.filter((route) => !isWebhookRoute(route) && !covers(route.path));
  const [first] = missed;
  if (first) {
    const more = missed.length > 1 ? ` and ${missed.length - 1} more` : '';
    report.find(setup.matcherMissesApi, {
      file: inProject(workspace, file),
      message: `${file}: the matcher leaves out ${first.path}${more}; auth() fails there`,
      fix: "add '/(api|trpc)(.*)' to config.matcher",
    });
  }
  for (const route of routes.filter((one) => isWebhookRoute(one) && covers(one.path))) {
    if (!isGated(route.path)) continue;
    report.find(setup.webhookGated, {
      file: inProject(workspace, file),
      message: `${file}: ${route.path} is protected, and a delivery has no session`,
      fix: `let '${route.path}' be public in ${file}, and verify the signature in the route`,
    });
  }
}

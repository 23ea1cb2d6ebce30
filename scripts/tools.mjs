// The programs that the tests use and npm does not bring: a browser, LibreOffice, poppler, strace. Finds them, installs them on Debian as root, names the command elsewhere. Downloads nothing by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './pinned.mjs';

const windows = process.platform === 'win32';

const programFolders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const inProgramFolders = (...paths) => programFolders.flatMap((folder) => paths.map((path) => join(folder, path)));
const inApplications = (...paths) => paths.map((path) => join('/Applications', path));

/** Each tool: the variable under which tests find its path, its names, its usual places, and who installs it. */
export const tools = [
  {
    variable: 'CHROMIUM',
    called: { zh: 'Chromium 浏览器', en: 'Chromium browser' },
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'],
    places: [
      ...inProgramFolders(
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ),
      ...inApplications(
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ),
    ],
    used: /\bCHROMIUM\b/,
    debian: ['chromium'],
    winget: 'Google.Chrome',
    brew: '--cask google-chrome',
  },
  {
    variable: 'SOFFICE',
    called: { zh: 'LibreOffice', en: 'LibreOffice' },
    names: ['soffice', 'libreoffice'],
    places: [...inProgramFolders('LibreOffice/program/soffice.com'), ...inApplications('LibreOffice.app/Contents/MacOS/soffice')],
    used: /\bSOFFICE\b/,
    debian: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    winget: 'TheDocumentFoundation.LibreOffice',
    brew: '--cask libreoffice',
  },
  ...['pdftoppm', 'pdftotext'].map((name) => ({
    variable: name.toUpperCase(),
    called: { zh: `${name}（poppler）`, en: `${name} (poppler)` },
    names: [name],
    places: ['/opt/homebrew/bin', '/usr/local/bin'].map((folder) => join(folder, name)),
    used: new RegExp(`\\b${name}\\b`, 'i'),
    debian: ['poppler-utils'],
    winget: 'oschwartz10612.Poppler',
    brew: 'poppler',
  })),
  {
    variable: 'STRACE',
    called: { zh: 'strace（仅 Linux，须允许跟踪进程）', en: 'strace (Linux only, where it may trace)' },
    names: ['strace'],
    places: [],
    used: /\bSTRACE\b/,
    works: (path) => spawnSync(path, ['-qq', '-o', '/dev/null', process.execPath, '--version']).status === 0,
    debian: ['strace'],
  },
];

/** The path of a tool: what its variable says, then the PATH, then the usual places; null where it is not, or does not work here. */
export function find(tool) {
  const said = process.env[tool.variable];
  if (said !== undefined && existsSync(said)) return said;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => tool.names.map((name) => join(folder, windows ? `${name}.exe` : name)));
  return [...onPath, ...tool.places].find((path) => existsSync(path) && (tool.works?.(path) ?? true)) ?? null;
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The command that installs these tools on this machine. */
export function commandFor(missing) {
  const each = (what) => [...new Set(missing.flatMap(what))].join(' ');
  const installer = windows ? 'winget' : process.platform === 'darwin' ? 'brew' : 'debian';
  if (installer !== 'debian') {
    const names = [...new Set(missing.flatMap((tool) => tool[installer] ?? []))];
    return names.map((name) => `${installer} install ${name}`).join(' && ') || missing.map((tool) => tool.called.en).join(', ');
  }
  return `sudo apt-get install -y ${each((tool) => tool.debian)}`;
}

/** Installs what is missing where this script may, and gives the paths found by variable and the tools still missing. */
export async function ensureTools() {
  const missing = tools.filter((tool) => find(tool) === null);
  if (missing.length > 0 && isDebianAsRoot()) {
    const packages = [...new Set(missing.flatMap((tool) => tool.debian))];
    console.log(`正在安装 ${packages.join(' ')}… · Installing ${packages.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const paths = Object.fromEntries(tools.flatMap((tool) => (find(tool) === null ? [] : [[tool.variable, find(tool)]])));
  return { paths, missing: tools.filter((tool) => find(tool) === null) };
}

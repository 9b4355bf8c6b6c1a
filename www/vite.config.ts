import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** What the page may do: nothing but its own files. Trusted types keep text from ever becoming markup. */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html bienban',
].join('; ');
/** `frame-ancestors` is honoured in the header only. */
const HEADERS = {
  'Content-Security-Policy': `${CSP}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The meta tag is for hosts that send no header; `_headers` is for those that read it. */
function policy(): Plugin {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP }, injectTo: 'head-prepend' }],
    generateBundle() {
      const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
  };
}

/** What is put around `import()` is the page's own. */
function imports(): Plugin {
  return { name: 'imports', apply: 'build', enforce: 'pre', load: (id) => (id === '\0vite/preload-helper.js' ? readFileSync('src/come.js', 'utf8') : undefined) };
}

/** Lists the build's files in `manifest.json` and gives the service worker that list and a version. */
function offline(): Plugin {
  const shell = ['icon.svg', 'app.webmanifest'];
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = [...Object.keys(bundle).filter((f) => !f.endsWith('.map') && f !== '_headers'), ...shell].sort();
      const hash = createHash('sha256');
      for (const f of Object.values(bundle)) hash.update(f.fileName).update(f.type === 'chunk' ? f.code : f.source);
      const version = hash.digest('hex').slice(0, 12);
      const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(['./', ...files.filter((f) => f !== 'index.html')])};\n`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + readFileSync('src/sw.js', 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: JSON.stringify({ version, files: ['', ...files, 'sw.js'] }, null, 1) });
    },
  };
}

/** Columns of the lexicon, as modules of the page. */
function lexicon(): Plugin {
  const rows = (file: string): string[][] =>
    readFileSync(`../lexicon/${file}.tsv`, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
  const first = (phrases = ''): string => phrases.split('|')[0]!;
  const glosses = (file: string) =>
    Object.fromEntries(rows(file).flatMap(([phrases = '', , en = '']) => (en ? phrases.split('|').map((phrase) => [phrase.toLocaleLowerCase('vi'), en]) : [])));
  const places = (...types: string[]) => rows('places').filter(([, type = '']) => types.includes(type));
  const modules: Record<string, () => Record<string, unknown>> = {
    /** English for ranks and heads of offices. */
    'virtual:glosses': () => ({ ranks: glosses('ranks'), offices: glosses('offices') }),
    /** What an editor offers: codes of series with a name, towns with their countries, halls, codes of countries. */
    'virtual:suggestions': () => ({
      series: Object.fromEntries(rows('series').flatMap(([phrases, code, en]) => (code && code !== '-' ? [[code, en || first(phrases)]] : []))),
      towns: Object.fromEntries(places('city', 'province').map(([phrases, , , country = '']) => [first(phrases), country])),
      venues: places('facility').map(([phrases]) => first(phrases)),
      countries: [...new Set(rows('countries').map(([, code]) => code))],
    }),
  };
  return {
    name: 'lexicon',
    resolveId: (source) => (source in modules ? `\0${source}` : undefined),
    load: (source) => {
      const made = modules[source.slice(1)];
      return source[0] === '\0' && made ? Object.entries(made()).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') : undefined;
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [policy(), imports(), lexicon(), offline()],
  worker: { format: 'es' },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { headers: HEADERS },
});

/** Takes the place of what the build puts around `import()`. A browser remembers for good that a module did not come; so its files are asked for beforehand, of which nothing is remembered. */
const here = new Set();
const styled = new Set();

export async function __vitePreload(load, parts = [], base) {
  for (const { href, src } of here.size ? [] : document.querySelectorAll('link[rel=modulepreload], script[src]')) here.add(href ?? src);
  const [, own] = /import\(.(.+?).\)/.exec(load);
  const urls = [...new Set([own, ...parts])].map((part) => new URL(part, base).href);
  // Before the page is there it is loaded anew, which forgets.
  if (customElements.get('bb-app')) await Promise.all(urls.map(async (url) => {
    if (!here.has(url) && !(await fetch(url)).ok) throw new Error(url);
    here.add(url);
  }));
  await Promise.all(urls.filter((url) => url.endsWith('.css') && !styled.has(url)).map((href) => new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject });
    link.addEventListener('load', () => styled.add(href));
    link.addEventListener('error', () => link.remove());
    document.head.append(link);
  })));
  return load();
}

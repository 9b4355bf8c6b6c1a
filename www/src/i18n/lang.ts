export type Lang = 'vi' | 'en';

/** Vietnamese for whoever lists it before English, and for whoever lists neither: the articles are Vietnamese. */
export function preferredLang(languages: readonly string[]): Lang {
  const first = languages.map((l) => l.slice(0, 2).toLowerCase()).find((l) => l === 'vi' || l === 'en');
  return first === 'en' ? 'en' : 'vi';
}

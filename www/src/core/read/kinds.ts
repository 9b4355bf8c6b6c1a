/** What files are, by their names. */
export const KINDS = {
  text: /\.(txt|text|md|markdown)$/i,
  html: /\.(html?|xhtml)$/i,
  mail: /\.(eml|mht|mhtml)$/i,
  docx: /\.docx$/i,
  pdf: /\.pdf$/i,
  zip: /\.zip$/i,
  jsonl: /\.(jsonl|ndjson)$/i,
  json: /\.json$/i,
  csv: /\.(csv|tsv)$/i,
} as const;
export type Kind = keyof typeof KINDS;
export const kindByName = (name: string): Kind | undefined => (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(name));

/** Pictures, sounds, films. */
export const isMedia = (name: string): boolean => /\.(jpe?g|png|gif|webp|bmp|tiff?|heic|heif|avif|svg|ico|mp[34]|m4[av]|mov|avi|mkv|webm|wav|og[gv]|flac)$/i.test(name);

/** What programs leave beside the files of people. */
export const isLitter = (path: string): boolean => /(^|\/)(\.(?!\.?\/)|__MACOSX\/|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);

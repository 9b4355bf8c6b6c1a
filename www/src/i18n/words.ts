/** What the user's own words say; loaded with them. */
import type { Field } from '../core/words/types';
import type { Fault } from '../core/words/valid';
import { now } from '../state/store';

const vi = {
  title: 'Từ của tôi',
  lead: 'Người, tổ chức, cơ chế của riêng bạn. Mọi bài được đọc lại ngay với các từ này, dưới mọi cách gọi.',
  count: (n: string) => `${n} từ`, found: (n: string, total: string) => `${n} trên ${total} từ`,
  search: 'Tìm trong từ của tôi', add: 'Thêm từ', import: 'Nhập bảng', export: 'Xuất CSV', close: 'Đóng', cancel: 'Thôi', back: 'Về danh sách',
  edit: (name: string) => `Sửa “${name}”`, remove: (name: string) => `Xóa “${name}”`,
  none: { title: 'Chưa có từ nào', body: 'Thêm từng từ, nhập một bảng có sẵn, hoặc bấm vào một tên trong bài rồi chọn “Thêm vào từ của tôi”.' },
  noMatch: 'Không từ nào khớp.',
  kinds: { person: 'Người', organization: 'Tổ chức', series: 'Cơ chế' } as Record<string, string>,
  fields: { kind: 'Loại', name: 'Tên', aliases: 'Tên khác', country: 'Nước', rank: 'Cấp bậc', office: 'Chức vụ', code: 'Mã', meeting: 'Loại cuộc gặp' } as Record<Field, string>,
  acronym: 'Chữ tắt',
  hints: { name: 'Tên dùng trong biên bản. Viết hoa đúng như trong bài: “Sao Lam” không phải là “sao lam”.', aliases: 'Mỗi dòng một tên', titles: 'Dùng khi bài không in cấp bậc, chức vụ.', code: 'Chẳng hạn ADMM; mã riêng cũng được.' },
  newWord: 'Từ mới', change: 'Sửa từ', save: 'Lưu', any: '(không)',
  added: (name: string) => `Đã thêm vào từ của tôi: ${name}`, saved: (name: string) => `Đã sửa từ: ${name}`, removed: (name: string) => `Đã xóa từ: ${name}`,
  imported: (fresh: string, fuller: string) => `Đã nhập ${fresh} từ mới, bổ sung ${fuller} từ đã có.`,
  exported: 'Đã xuất từ của tôi.',
  table: {
    label: 'Nhập một bảng', paste: 'Dán bảng vào đây, hoặc chọn tệp CSV, TSV, JSON',
    hint: 'Dòng đầu là tên các cột (loại, tên, tên khác, nước, cấp bậc, chức vụ, mã, loại cuộc gặp); tên khác cách nhau bằng dấu |. Danh sách chỉ có tên, mỗi dòng một tên, cũng được.',
    file: 'Chọn tệp', columns: 'Cột nào là gì', none: '(không có)', column: (n: string) => `Cột ${n}`, allAre: 'Khi không có cột loại, tất cả là',
    bring: (n: string) => `Nhập ${n} từ`, nothing: 'Không có gì mới để nhập.', will: (fresh: string, fuller: string) => `${fresh} từ mới${fuller === '0' ? '' : `, ${fuller} từ đã có được bổ sung`}`, bad: (n: string) => `${n} dòng không dùng được`,
    more: (n: string) => `và ${n} dòng nữa`, line: (n: string) => `dòng ${n}`, noTable: 'Đây không phải một bảng.', noName: 'Chọn cột tên.', large: 'Tệp quá lớn (giới hạn 10 MB).', unreadable: 'Không đọc được tệp này.',
  },
  faults: {
    kind: (x) => `“${x}” không phải người, tổ chức hay cơ chế`, name: () => 'cần một tên có chữ cái', long: (x) => `dài quá (giới hạn 200 ký tự, 32 chữ): “${x}”`, aliases: () => 'quá 64 tên khác',
    country: (x) => `“${x}” không phải tên hay mã của một nước`, meeting: (x) => `“${x}” không phải loại cuộc gặp`, twice: (x) => `“${x}” đã là tên của một từ khác`, many: () => 'quá 20.000 từ',
  } as Record<Fault['reason'], (detail: string) => string>,
};
export type WordMessages = typeof vi;
const en: WordMessages = {
  title: 'My words',
  lead: 'People, organizations and series of your own. All articles are read again at once with them, under every name they go by.',
  count: (n) => `${n} ${n === '1' ? 'word' : 'words'}`, found: (n, total) => `${n} of ${total} words`,
  search: 'Search my words', add: 'Add a word', import: 'Import a table', export: 'Export CSV', close: 'Close', cancel: 'Cancel', back: 'Back to the list',
  edit: (name) => `Edit “${name}”`, remove: (name) => `Delete “${name}”`,
  none: { title: 'No words yet', body: 'Add them one by one, import a table that you have, or click a name in an article and choose “Add to my words”.' },
  noMatch: 'No word matches.',
  kinds: { person: 'Person', organization: 'Organization', series: 'Series' },
  fields: { kind: 'Kind', name: 'Name', aliases: 'Other names', country: 'Country', rank: 'Rank', office: 'Office', code: 'Code', meeting: 'Kind of meeting' },
  acronym: 'Acronym',
  hints: { name: 'The name used in the minutes. Write capitals as the articles do: “Sao Lam” is not “sao lam”.', aliases: 'One name a line', titles: 'Used where an article prints no rank or office.', code: 'For example ADMM; a code of your own will do.' },
  newWord: 'New word', change: 'Edit word', save: 'Save', any: '(none)',
  added: (name) => `Added to my words: ${name}`, saved: (name) => `Word changed: ${name}`, removed: (name) => `Word deleted: ${name}`,
  imported: (fresh, fuller) => `Imported: ${fresh} new, ${fuller} added to.`,
  exported: 'My words were exported.',
  table: {
    label: 'Import a table', paste: 'Paste a table here, or choose a CSV, TSV or JSON file',
    hint: 'The first line names the columns (kind, name, aliases, country, rank, office, code, meeting); other names are separated by |. A list of names, one a line, will do as well.',
    file: 'Choose a file', columns: 'Which column is what', none: '(none)', column: (n) => `Column ${n}`, allAre: 'Without a column of kinds, all are',
    bring: (n) => `Import ${n} ${n === '1' ? 'word' : 'words'}`, nothing: 'There is nothing new to import.', will: (fresh, fuller) => `${fresh} new${fuller === '0' ? '' : `, ${fuller} added to`}`, bad: (n) => `${n} ${n === '1' ? 'line' : 'lines'} cannot be used`,
    more: (n) => `and ${n} more`, line: (n) => `line ${n}`, noTable: 'This is no table.', noName: 'Choose the column of names.', large: 'The file is too large (limit 10 MB).', unreadable: 'The file could not be read.',
  },
  faults: {
    kind: (x) => `“${x}” is no person, organization or series`, name: () => 'a name with a letter is needed', long: (x) => `too long (limit 200 characters, 32 words): “${x}”`, aliases: () => 'more than 64 other names',
    country: (x) => `“${x}” is no name or code of a country`, meeting: (x) => `“${x}” is no kind of meeting`, twice: (x) => `“${x}” is a name of another word already`, many: () => 'more than 20,000 words',
  },
};
export const wordMessages = (): WordMessages => (now().lang === 'vi' ? vi : en);

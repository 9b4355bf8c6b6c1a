/** What the tables of the register say; loaded with them. */
import { now } from '../state/store';

const vi = {
  parts: { meetings: 'Cuộc gặp', people: 'Người', series: 'Cơ chế', documents: 'Bài', ledger: 'Đã báo trước' } as Record<string, string>,
  partsLabel: 'Các phần của sổ',
  captions: { meetings: 'Mọi cuộc gặp trong các bài', people: 'Người trong các bài, với chức vụ theo thời gian', series: 'Cơ chế và các lần họp', documents: 'Các bài và những gì đọc được từ mỗi bài', ledger: 'Những cuộc gặp đã báo trước' } as Record<string, string>,
  search: 'Tìm trong bảng', searchHint: 'Gõ có dấu hay không dấu đều được',
  filters: 'Lọc', filtersOn: (n: string) => `Lọc (${n})`, clear: 'Bỏ lọc', any: '(tất cả)',
  columns: 'Cột', columnsLabel: 'Chọn cột', sortBy: 'Xếp theo', descending: 'Đảo thứ tự',
  export: 'Xuất', exportHint: (n: string) => `${n} cuộc gặp đang hiện, với câu nguồn, bài và phiên bản bộ đọc; JSON có cả phần sửa.`, csv: 'Bảng CSV', json: 'JSON', exported: 'Đã xuất sổ.', exportFailed: 'Không xuất được. Hãy thử lại.',
  found: (n: string, total: string) => (n === total ? `${n} dòng` : `${n} trên ${total} dòng`),
  loading: 'Đang lập bảng…',
  failed: { title: 'Không lập được bảng', body: 'Bộ lập bảng gặp lỗi. Các bài vẫn nguyên trên trang.', again: 'Thử lại' },
  noMatch: { title: 'Không dòng nào khớp', body: 'Thử bớt điều kiện lọc hoặc gõ ít chữ hơn.' },
  none: {
    meetings: ['Không có cuộc gặp nào trong các bài này', 'Từng bài vẫn có biên bản riêng.'], people: ['Chưa có người nào', 'Không bài nào nêu tên người.'], series: ['Chưa có cơ chế nào', 'Không bài nào nói về một cơ chế họp định kỳ.'],
    documents: ['Chưa đọc xong bài nào', ''], ledger: ['Không có gì báo trước', 'Không bài nào báo trước một cuộc gặp.'],
  } as Record<string, [string, string]>,
  heads: {
    start: 'Ngày', name: 'Cuộc gặp', kind: 'Loại', parties: 'Các bên', people: 'Thành phần', series: 'Cơ chế', edition: 'Lần', status: 'Tình trạng', city: 'Nơi', country: 'Nước', format: 'Hình thức', topics: 'Chủ đề',
    outcomes: 'Kết quả', reports: 'Bài', conflicts: 'Khác nhau', review: 'Rà soát', tags: 'Nhãn', confidence: 'Tin cậy',
    office: 'Cấp bậc, chức vụ gần nhất', posts: 'Chức vụ', meetings: 'Cuộc gặp', first: 'Đầu tiên', last: 'Gần nhất', code: 'Mã', count: 'Số cuộc', editions: 'Các lần', missing: 'Còn thiếu',
    file: 'Tệp', day: 'Ngày đăng', statements: 'Phát biểu', corrections: 'Chỗ sửa', copyOf: 'Chép lại từ', due: 'Đến hạn', state: 'Tình trạng', announced: 'Báo trước ở', fulfilled: 'Đã diễn ra theo',
  } as Record<string, string>,
  nameOf: { people: 'Tên', series: 'Cơ chế', documents: 'Bài' } as Record<string, string>,
  asks: { from: 'Từ ngày', to: 'Đến ngày', country: 'Nước hoặc bên', person: 'Người', series: 'Cơ chế', kind: 'Loại', status: 'Tình trạng', review: 'Rà soát', tag: 'Nhãn', differ: 'Các bài nêu khác nhau', missing: 'Thiếu lần họp', basis: 'Ngày đăng', copy: 'Bản chép lại', empty: 'Không có cuộc gặp', state: 'Tình trạng' } as Record<string, string>,
  basis: { given: 'bạn chọn', file: 'theo tệp', page: 'in trong bài', inferred: 'suy từ bài', unknown: 'chưa rõ' } as Record<string, string>,
  states: { overdue: 'Quá hạn', open: 'Chưa đến hạn', fulfilled: 'Đã diễn ra', off: 'Đã hủy, hoãn' } as Record<string, string>,
  late: 'đang tải', close: 'Đóng', details: 'Chi tiết', unknownDay: 'chưa rõ ngày', more: (n: string) => `+${n}`,
  posts: 'Chức vụ theo thời gian', aliases: 'Còn gọi là', noPosts: 'Không bài nào nêu cấp bậc, chức vụ.', meetingsOf: (n: string) => `Cuộc gặp (${n})`, showAll: 'Xem trong bảng',
  editions: 'Các lần họp', missingOne: 'không bài nào nói tới',
  gave: 'Đọc được từ bài này', openArticle: 'Mở bài', nothingGiven: 'Bài này không có cuộc gặp nào.', evidence: 'Câu nguồn',
  mark: (name: string) => `Đánh dấu “${name}”`, markAll: (n: string) => `Đánh dấu cả ${n} bài`, marked: (n: string) => `${n} bài đã đánh dấu`, unmark: 'Bỏ đánh dấu', day: 'Ngày đăng', setDay: 'Đặt ngày đăng', dayUnknown: 'Chưa rõ ngày đăng', clearDay: 'Bỏ ngày đã đặt',
};
export type TableMessages = typeof vi;
const en: TableMessages = {
  parts: { meetings: 'Meetings', people: 'People', series: 'Series', documents: 'Articles', ledger: 'Announced' },
  partsLabel: 'Parts of the register',
  captions: { meetings: 'All meetings of the articles', people: 'People in the articles, with their posts over time', series: 'Series and their editions', documents: 'The articles and what each gave', ledger: 'Meetings that were announced' },
  search: 'Search the table', searchHint: 'With or without Vietnamese marks',
  filters: 'Filter', filtersOn: (n) => `Filter (${n})`, clear: 'Clear filters', any: '(any)',
  columns: 'Columns', columnsLabel: 'Choose columns', sortBy: 'Sort by', descending: 'Reverse order',
  export: 'Export', exportHint: (n) => `The ${n} meetings shown, with source sentence, article and engine version; JSON has the corrections too.`, csv: 'CSV table', json: 'JSON', exported: 'The register was exported.', exportFailed: 'It could not be exported. Try again.',
  found: (n, total) => (n === total ? `${n} ${n === '1' ? 'row' : 'rows'}` : `${n} of ${total} rows`),
  loading: 'Making the table…',
  failed: { title: 'The table could not be made', body: 'Its maker met an error. The articles are still on the page.', again: 'Try again' },
  noMatch: { title: 'Nothing matches', body: 'Try fewer filters or fewer words.' },
  none: {
    meetings: ['There is no meeting in these articles', 'Each article still has its own minutes.'], people: ['No people yet', 'No article names anybody.'], series: ['No series yet', 'No article speaks of a series of meetings.'],
    documents: ['No article has been read yet', ''], ledger: ['Nothing was announced', 'No article announces a meeting.'],
  },
  heads: {
    start: 'Date', name: 'Meeting', kind: 'Kind', parties: 'Parties', people: 'Present', series: 'Series', edition: 'No.', status: 'Status', city: 'Place', country: 'Country', format: 'Format', topics: 'Topics',
    outcomes: 'Outcomes', reports: 'Reports', conflicts: 'Differing', review: 'Review', tags: 'Tags', confidence: 'Confidence',
    office: 'Latest rank and office', posts: 'Posts', meetings: 'Meetings', first: 'First seen', last: 'Last seen', code: 'Code', count: 'Meetings', editions: 'Editions', missing: 'Missing',
    file: 'File', day: 'Published', statements: 'Statements', corrections: 'Corrections', copyOf: 'Copy of', due: 'Due', state: 'Status', announced: 'Announced in', fulfilled: 'Reported held in',
  },
  nameOf: { people: 'Name', series: 'Series', documents: 'Article' },
  asks: { from: 'From', to: 'To', country: 'Country or party', person: 'Person', series: 'Series', kind: 'Kind', status: 'Status', review: 'Review', tag: 'Tag', differ: 'Reports differ', missing: 'Editions missing', basis: 'Published', copy: 'Copies', empty: 'Without a meeting', state: 'Status' },
  basis: { given: 'set by you', file: 'from the file', page: 'printed', inferred: 'from the text', unknown: 'unknown' },
  states: { overdue: 'Overdue', open: 'Not yet due', fulfilled: 'Held', off: 'Called off or postponed' },
  late: 'loading', close: 'Close', details: 'Details', unknownDay: 'day unknown', more: (n) => `+${n}`,
  posts: 'Posts over time', aliases: 'Also called', noPosts: 'No article gives a rank or an office.', meetingsOf: (n) => `Meetings (${n})`, showAll: 'Show in the table',
  editions: 'Editions', missingOne: 'no article tells of it',
  gave: 'What this article gave', openArticle: 'Open the article', nothingGiven: 'There is no meeting in this article.', evidence: 'Source sentences',
  mark: (name) => `Mark “${name}”`, markAll: (n) => (n === '1' ? 'Mark the article' : `Mark all ${n} articles`), marked: (n) => `${n} ${n === '1' ? 'article' : 'articles'} marked`, unmark: 'Unmark', day: 'Publication day', setDay: 'Set publication day', dayUnknown: 'No publication day', clearDay: 'Remove the day set',
};
export const tableMessages = (): TableMessages => (now().lang === 'vi' ? vi : en);

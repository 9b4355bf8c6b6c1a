/** Anchors and edits by themselves, without a page. Texts and people are invented. */
import { expect, test } from '@playwright/test';
import { anchorAt, findAnchor, Words } from '../src/core/edits/anchor';
import { apply } from '../src/core/edits/apply';
import { targetOf } from '../src/core/edits/keys';
import type { Edit, SetField, Target } from '../src/core/edits/types';
import type { Entity, Meeting, Minutes, Span } from '../src/core/types';

const TEXT = 'Sáng 5/3, tại Hà Nội, Đại tướng Lê Quang Tố hội đàm với ông Aran Suwit.\n\nHai bên nhất trí tăng cường đào tạo. Chiều cùng ngày, tại Hà Nội, Đại tướng Lê Quang Tố tiếp ông Kim Se-hun.\n';
const span = (text: string, words: string, from = 0): Span => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const found = (text: string, anchor: ReturnType<typeof anchorAt>): string | undefined => {
  const at = anchor && findAnchor(new Words(text), anchor);
  return at && text.slice(at.start, at.end);
};

test.describe('anchors', () => {
  const at = (words: string, from = 0) => anchorAt(new Words(TEXT), span(TEXT, words, from));
  test('are found where they were', () => {
    for (const words of ['Hà Nội', 'Aran Suwit', 'Sáng 5/3', 'Kim Se-hun.']) expect(found(TEXT, at(words))).toBe(words);
    const second = TEXT.lastIndexOf('Hà Nội');
    expect(findAnchor(new Words(TEXT), at('Hà Nội', 50)!)).toEqual({ start: second, end: second + 6 });
  });
  test('are found in either form of letters, whichever they were made in', () => {
    const decomposed = TEXT.normalize('NFD');
    expect(found(decomposed, at('tăng cường đào tạo'))).toBe('tăng cường đào tạo'.normalize('NFD'));
    const there = anchorAt(new Words(decomposed), span(decomposed, 'Hà Nội'.normalize('NFD')))!;
    expect(there.quote).toBe('Hà Nội');
    expect(found(TEXT, there)).toBe('Hà Nội');
  });
  test('are found after what stands before, after and within was changed a little', () => {
    expect(found(`Một câu mới ở đầu.\n${TEXT}`, at('Aran Suwit'))).toBe('Aran Suwit');
    expect(found(TEXT.replace(/ /g, '  ').replace('\n\n', '\n'), at('Hai bên nhất trí tăng cường đào tạo'))).toBe('Hai  bên  nhất  trí  tăng  cường  đào  tạo');
    expect(found(TEXT.replace('tại Hà Nội, Đại tướng Lê Quang Tố hội đàm', 'ở Hà Nội, Thượng tướng Lê Quang Tố hội đàm'), at('Lê Quang Tố'))).toBe('Lê Quang Tố');
    expect(found(TEXT.replace('Hai bên nhất trí tăng cường đào tạo', 'Hai bên đã nhất trí tăng cường việc đào tạo'), at('Hai bên nhất trí tăng cường đào tạo'))).toBe('Hai bên đã nhất trí tăng cường việc đào tạo');
    expect(found(TEXT.replace('Aran Suwit', 'Aran Suwyt'), at('Aran Suwit'))).toBe('Aran Suwyt');
  });
  test('of two like places the one that was meant is found, also when the text grows', () => {
    const grown = `${'Tin vắn. '.repeat(40)}\n${TEXT}`;
    const at2 = findAnchor(new Words(grown), at('Hà Nội', 50)!);
    expect(at2?.start).toBe(grown.lastIndexOf('Hà Nội'));
  });
  test('that are gone are not found in the next best place', () => {
    const first = at('Hà Nội');
    expect(found('Một bài khác hẳn, không liên quan, viết về mùa màng ở Hà Nội và giá lúa.', first)).toBeUndefined();
    expect(found('', first)).toBeUndefined();
    expect(found(TEXT, { quote: '', before: '', after: '', at: 0 })).toBeUndefined();
  });
  test('end at whole letters, and white space is none', () => {
    const text = 'a\u0301\u0323b  c';
    const words = new Words(text);
    expect(anchorAt(words, { start: 4, end: 6 })).toBeUndefined();
    expect(found(text, anchorAt(words, { start: 0, end: 3 }))).toBe('a\u0301\u0323');
  });
  test('cost little in a book', () => {
    const book = `${'Ngày 5/3, tại Hà Nội, hai bên nhất trí. '.repeat(60_000)}Đoạn cuối nói về Viêng Chăn.`;
    const start = performance.now();
    const words = new Words(book);
    const last = anchorAt(words, span(book, 'Viêng Chăn'))!;
    expect(found(book.replace('Đoạn', 'Những đoạn'), last)).toBe('Viêng Chăn');
    for (let k = 0; k < 50; k++) findAnchor(words, { ...last, quote: 'Viêng Chan' });
    expect(performance.now() - start).toBeLessThan(20_000); // some tenths of a second on a quiet machine
  });
});

const entity = (id: string, name: string, ...mentions: number[]): Entity =>
  ({ id, kind: 'person', name, mentions: mentions.map((from) => ({ span: span(TEXT, name, from), block: 'body', rule: 'x' })), offices: [], sources: {} });
const meeting = (id: string, kind: Meeting['kind'], verb: string, who: [string, string][], more: Partial<Meeting> = {}): Meeting => ({
  id, kind, status: 'held', salience: 'main', start: '2024-03-05', parties: [],
  participants: who.map(([e, name]) => ({ entity: e, name, roles: ['participant'], spans: [span(TEXT, name)] })),
  delegations: [], relations: [], topics: [], outcomes: [], evidence: [], sources: { kind: { spans: [span(TEXT, verb)], basis: 'stated' } }, confidence: 0.9, ...more,
});
const minutes = (meetings = [
  meeting('m1', 'talks', 'hội đàm', [['e1', 'Lê Quang Tố'], ['e2', 'Aran Suwit']], { city: 'Hà Nội' }),
  meeting('m2', 'courtesy_call', 'tiếp', [['e1', 'Lê Quang Tố'], ['e3', 'Kim Se-hun']]),
]): Minutes => ({
  schema: 'bienban/1', engine: { version: '', lexicon: '' }, id: 'x', offsets: 'utf16', language: 'vi', blocks: [{ kind: 'body', span: { start: 0, end: TEXT.length } }],
  sentences: [span(TEXT, TEXT.split('\n')[0]!)], entities: [entity('e1', 'Lê Quang Tố', 0, 100), entity('e2', 'Aran Suwit', 0), entity('e3', 'Kim Se-hun', 0)], timexes: [], meetings, statements: [], diagnostics: [],
});
let serial = 0;
const made = () => ({ id: `x${++serial}`, time: new Date(serial).toISOString(), document: { name: 'x' } });
const target = (id: string, read = minutes()): Target => targetOf(read, id, new Words(TEXT))!;
const set = (id: string, field: string, more: Partial<SetField>): SetField => ({ ...made(), do: 'set', target: target(id), field, ...more });
const laid = (edits: Edit[], read = minutes()) => apply(read, edits, new Words(TEXT));

test.describe('edits', () => {
  test('leave what was read as it is', () => {
    const read = minutes();
    const before = JSON.stringify(read);
    const { minutes: now, changed } = laid([set('m1', 'city', { old: 'Hà Nội', new: 'Huế' }), set('m1', 'participants', { item: 'Aran Suwit', old: 'Aran Suwit' })], read);
    expect(JSON.stringify(read)).toBe(before);
    expect(now.meetings[0]!.city).toBe('Huế');
    expect(now.meetings[0]!.sources['city']).toEqual({ spans: [], basis: 'user' });
    expect(now.meetings[0]!.participants.map((p) => p.name)).toEqual(['Lê Quang Tố']);
    expect(changed.get('m1.city')!.old).toBe('Hà Nội');
    expect(now.meetings[1]).toBe(read.meetings[1]); // what nobody touched is not copied
  });
  test('a value that comes back to what was read is none', () => {
    const { changed } = laid([set('m1', 'city', { old: 'Hà Nội', new: 'Huế' }), set('m1', 'city', { old: 'Huế', new: 'Hà Nội' })]);
    expect(changed.size).toBe(0);
  });
  test('find their meeting by its words or its key, when ids and values are others', () => {
    const edits = [set('m2', 'status', { old: 'held', new: 'cancelled' })];
    // Another order, another kind and day: the same words.
    const again = minutes([meeting('m1', 'bilateral_meeting', 'tiếp', [['e3', 'Kim Se-hun']], { start: '2023-03-05' }), meeting('m2', 'talks', 'hội đàm', [])]);
    expect(laid(edits, again).minutes.meetings.map((m) => m.status)).toEqual(['cancelled', 'held']);
    // Other words, the same meeting.
    const { anchor: _, ...key } = target('m2');
    expect(laid([{ ...edits[0]!, target: key } as Edit]).minutes.meetings.map((m) => m.status)).toEqual(['held', 'cancelled']);
  });
  test('that find no place are told, and the others stand', () => {
    const lost = laid([
      set('m1', 'status', { target: { kind: 'meeting', key: 'summit/A-B/2020-01-01/Không Ai' }, new: 'planned' }),
      set('m1', 'participants', { item: 'Không Ai', old: { name: 'Không Ai', roles: [] }, new: { name: 'Ai Đó', roles: [] } }),
      set('m1', 'outcomes', { item: 'x', new: { kind: 'agreed', quote: 'chữ không có' }, anchor: { quote: 'chữ không có ở đâu', before: 'trước đó', after: 'sau đó', at: 0 } }),
      set('m1', 'city', { old: 'Hà Nội', new: 'Huế' }),
    ]);
    expect(lost.lost.map((l) => l.why)).toEqual(['target', 'item', 'words']);
    expect(lost.minutes.meetings[0]!.city).toBe('Huế');
  });
  test('merging takes over what is lacking, and ways that led to the other lead here', () => {
    const read = minutes();
    read.statements = [{ meeting: 'm1', speaker: 'e2', direct: false, quote: 'x', span: span(TEXT, 'x') }];
    const { minutes: now, reviews } = laid([{ ...made(), do: 'merge', target: target('m2'), with: [target('m1')] }], read);
    expect(now.meetings).toHaveLength(1);
    expect(now.meetings[0]).toMatchObject({ id: 'm2', kind: 'courtesy_call', city: 'Hà Nội' });
    expect(now.meetings[0]!.participants.map((p) => p.entity)).toEqual(['e1', 'e3', 'e2']);
    expect(now.statements[0]!.meeting).toBe('m2');
    expect(reviews.get('m2')!.state).toBe('edited');
  });
  test('what was added is edited by its own name, and goes with its edit', () => {
    const add: Edit = { ...made(), do: 'add', target: { kind: 'meeting', key: 'added/a', anchor: anchorAt(new Words(TEXT), span(TEXT, 'Chiều cùng ngày'))! }, value: { kind: 'bilateral_meeting' } };
    const mine = set('m1', 'participants', { target: add.target, item: 'Người Mới', new: { name: 'Người Mới', roles: ['guest'] } });
    const { minutes: now, reviews } = laid([add, mine]);
    expect(now.meetings[2]!.participants[0]).toMatchObject({ entity: 'e4', name: 'Người Mới', roles: ['guest'] });
    expect(reviews.get('m3')!.state).toBe('added');
    expect(laid([mine]).lost.map((l) => l.why)).toEqual(['target']);
  });
  test('a person taken out of the article is in no meeting; one renamed is so everywhere', () => {
    const gone = laid([{ ...made(), do: 'delete', target: target('e1'), old: 'Lê Quang Tố' }]);
    expect(gone.minutes.meetings.flatMap((m) => m.participants.map((p) => p.name))).toEqual(['Aran Suwit', 'Kim Se-hun']);
    const renamed = laid([set('e1', 'name', { old: 'Lê Quang Tố', new: 'Lê Quang Tô' })]);
    expect(renamed.minutes.meetings.map((m) => m.participants[0]!.name)).toEqual(['Lê Quang Tô', 'Lê Quang Tô']);
  });
  test('thousands are laid in little time', () => {
    const many = minutes(Array.from({ length: 300 }, (_, k) => meeting(`m${k + 1}`, 'talks', 'hội đàm', [['e1', 'Lê Quang Tố']], { start: `20${10 + (k % 80)}-03-05`, parties: [`P${k}`] })));
    const words = new Words(TEXT);
    const edits = Array.from({ length: 3000 }, (_, k) => ({ ...set('m1', 'city', { new: `Nơi ${k}` }), target: targetOf(many, `m${(k % 300) + 1}`, words)! }));
    const start = performance.now();
    const { minutes: now, lost } = apply(many, edits, words);
    expect(performance.now() - start).toBeLessThan(20_000); // some tenths of a second on a quiet machine
    expect(lost).toEqual([]);
    expect(now.meetings[299]!.city).toBe('Nơi 2999');
  });
});

// How words say a cell: which words, in which order, mean which cells. One line is one way of saying.
//
// `say`: tags of words.ts in their order in the text, words of no weight (neutral, sum, all …) left out. `a/b` is one of
// two, `a?` may be absent. The number stands behind the last word, or before the first (两件予以公开), or between
// (收到 8 份申请).
// `cells`: rows or cells of the form joined by `+`; a row stands for its 总计. Readings that are as good are parted
// by `|`: the sentence is wrong only where none of them fits. `$tag` is what the word of that tag names; `@row`, `@group` and
// `@documents` are the row of table three, the disputes and the documents that the sentence has come to speak of.
// Parts that an edition does not have fall away.

import type { Tag } from './words.ts';

/** What a sentence must have spoken of before, for words that do not say it themselves. */
export type Subject = 'request' | 'dispute' | 'documents' | 'decision' | 'other';

export interface Saying {
  readonly say: string;
  readonly cells: string;
  /** Understood only where the sentence has come to speak of this, and of nothing else since. */
  readonly about?: Subject;
  /** Understood only where the sentence, or the paragraph with its heading and section, is about 政府信息公开. */
  readonly onTopic?: 'sentence' | 'paragraph';
  /** A bare noun: an unknown word right before it may make it something else (救助申请). */
  readonly noun?: true;
  /** What these cells are parts of, for sums and shares. */
  readonly family?: Family;
}

/** Numbers of one family can be parts of one whole. */
export type Family = 'received' | 'outcome' | 'applicant' | 'result' | 'dispute' | 'documents' | 'decision' | 'carry';

const RECEIVED = 'requests.received';
const ALL_REQUESTS = 'requests.received + requests.carriedIn';
const FINISHED = 'requests.outcomeTotal';

export const sayings: readonly Saying[] = [
  // 新收: what was carried in is never meant
  { say: 'receiveNew request/onRequest?', cells: RECEIVED, family: 'received', about: 'request' },
  { say: 'request/onRequest receiveNew', cells: RECEIVED, family: 'received', noun: true },
  // 收到、受理: some count what was carried in along with the new ones
  { say: 'receive/file request/onRequest', cells: `${RECEIVED} | ${ALL_REQUESTS}`, family: 'received' },
  { say: 'request/onRequest receive', cells: `${RECEIVED} | ${ALL_REQUESTS}`, family: 'received', noun: true },
  { say: 'receive file request', cells: `${RECEIVED} | ${ALL_REQUESTS}`, family: 'received' },
  { say: 'onRequest receive request', cells: `${RECEIVED} | ${ALL_REQUESTS}`, family: 'received', noun: true },
  { say: 'receive', cells: `${RECEIVED} | ${ALL_REQUESTS}`, family: 'received', about: 'request' },
  { say: 'request', cells: `${RECEIVED} | ${ALL_REQUESTS} | ${FINISHED}`, family: 'received', noun: true },
  // 办理、处理: received or finished
  {
    say: 'handle onRequest? request?',
    cells: `${RECEIVED} | ${ALL_REQUESTS} | ${FINISHED}`,
    family: 'received',
    about: 'request',
  },
  {
    say: 'request/onRequest handle',
    cells: `${RECEIVED} | ${ALL_REQUESTS} | ${FINISHED}`,
    family: 'received',
    noun: true,
  },
  // 办结、答复
  { say: 'finish onRequest? request?', cells: FINISHED, family: 'outcome', about: 'request' },
  { say: 'request/onRequest finish', cells: FINISHED, family: 'outcome', noun: true },
  { say: 'handle request/onRequest finish', cells: FINISHED, family: 'outcome' },
  { say: 'receive request/onRequest finish', cells: FINISHED, family: 'outcome' },
  // 结转
  {
    say: 'handle? lastYear carry request/onRequest? handle?',
    cells: 'requests.carriedIn',
    family: 'carry',
    onTopic: 'paragraph',
  },
  { say: 'lastYear request carry', cells: 'requests.carriedIn', family: 'carry' },
  { say: 'carry lastYear request?', cells: 'requests.carriedIn', family: 'carry', onTopic: 'paragraph' },
  {
    say: 'request? carry nextYear handle?/finish? request?',
    cells: 'requests.carriedOut',
    family: 'carry',
    onTopic: 'paragraph',
  },
  { say: 'nextYear carry request?', cells: 'requests.carriedOut', family: 'carry', onTopic: 'paragraph' },
  {
    say: 'carry request? nextYear handle?/finish?',
    cells: 'requests.carriedOut',
    family: 'carry',
    onTopic: 'paragraph',
  },
  { say: 'carry request?', cells: 'requests.carriedOut | requests.carriedIn', family: 'carry', about: 'request' },
  { say: 'unfinished request?', cells: 'requests.carriedOut', family: 'carry', about: 'request' },
  { say: 'request unfinished', cells: 'requests.carriedOut', family: 'carry', noun: true },
  // results of requests
  { say: 'decide outcome ruling?', cells: '$outcome', family: 'outcome', onTopic: 'paragraph' },
  { say: 'about? outcome request?', cells: '$outcome', family: 'outcome', onTopic: 'paragraph' },
  { say: 'request decide? outcome ruling?', cells: '$outcome', family: 'outcome', noun: true },
  { say: 'finish outcome', cells: '$outcome', family: 'outcome', onTopic: 'paragraph' },
  // applicants
  { say: 'about? applicant request?', cells: '@row.$applicant', family: 'applicant', onTopic: 'paragraph' },
  {
    say: 'applicant file/receive request?',
    cells: `${RECEIVED}.$applicant`,
    family: 'applicant',
    onTopic: 'paragraph',
  },
  {
    say: 'receive/receiveNew applicant request?',
    cells: `${RECEIVED}.$applicant`,
    family: 'applicant',
    onTopic: 'paragraph',
  },
  { say: 'receive applicant file request', cells: `${RECEIVED}.$applicant`, family: 'applicant' },
  { say: 'request applicant', cells: `${RECEIVED}.$applicant`, family: 'applicant', noun: true },
  // disputes
  { say: 'dispute', cells: '$dispute', family: 'dispute', onTopic: 'paragraph', noun: true },
  { say: 'about dispute', cells: '$dispute', family: 'dispute', onTopic: 'sentence', noun: true },
  // A body that reviews others receives and handles disputes, too.
  { say: 'receive/handle dispute', cells: '$dispute', family: 'dispute', onTopic: 'sentence', noun: true },
  { say: 'finish dispute', cells: '$dispute', family: 'dispute', onTopic: 'sentence', noun: true },
  // 行政诉讼案件中未经复议直接起诉 8 件: the last word is meant.
  { say: 'dispute dispute', cells: '$dispute', family: 'dispute', onTopic: 'paragraph', noun: true },
  { say: 'request dispute', cells: '$dispute', family: 'dispute', noun: true },
  { say: 'handle request dispute', cells: '$dispute', family: 'dispute' },
  { say: 'onRequest dispute', cells: '$dispute', family: 'dispute', noun: true },
  { say: 'result', cells: '@group.$result', family: 'result', about: 'dispute' },
  { say: 'dispute result', cells: '$dispute.$result', family: 'result', onTopic: 'paragraph' },
  { say: 'result dispute', cells: '$dispute.$result', family: 'result', onTopic: 'paragraph' },
  // table two
  { say: 'issue documents', cells: '$documents.issued | $documents.made', family: 'documents' },
  { say: 'documents issue', cells: '$documents.issued | $documents.made', family: 'documents' },
  { say: 'issue', cells: '@documents.issued | @documents.made', family: 'documents', about: 'documents' },
  { say: 'repeal documents', cells: '$documents.repealed', family: 'documents' },
  { say: 'documents repeal', cells: '$documents.repealed', family: 'documents' },
  { say: 'repeal', cells: '@documents.repealed', family: 'documents', about: 'documents' },
  { say: 'inForce documents', cells: '$documents.inForce', family: 'documents' },
  { say: 'documents inForce', cells: '$documents.inForce', family: 'documents' },
  { say: 'inForce', cells: '@documents.inForce', family: 'documents', about: 'documents' },
  { say: 'decide/handle? decision ruling?', cells: '$decision.decisions', family: 'decision', noun: true },
  { say: 'decision decide/handle ruling?', cells: '$decision.decisions', family: 'decision', noun: true },
  { say: 'charge? fees amount?', cells: 'proactive.fees.amount', noun: true },
  { say: 'fees charge amount?', cells: 'proactive.fees.amount', noun: true },
  { say: 'procurement', cells: 'proactive.procurement.projects', noun: true },
  { say: 'procurement amount', cells: 'proactive.procurement.amount', noun: true },
];

/** Words of no weight between those that say a cell. */
export const weightless: ReadonlySet<Tag> = new Set<Tag>([
  'preposition',
  'neutral',
  'sum',
  'all',
  'topic',
  'colon',
  'thisYear',
  'quoted',
  'within',
]);

/** Words that can say a cell. */
export const sayingTags: ReadonlySet<Tag> = new Set(sayings.flatMap(({ say }) => orders(say).flat()));

/** Every order of tags that a saying stands for: `a/b c?` gives a c, a, b c, b. */
export function orders(say: string): Tag[][] {
  return say.split(' ').reduce<Tag[][]>(
    (begun, part) => {
      const choices = part.split('/').map((choice) => choice.replace('?', '') as Tag);
      const endings: Tag[][] = choices.map((tag) => [tag]);
      if (part.includes('?')) endings.push([]);
      return begun.flatMap((beginning) => endings.map((ending) => [...beginning, ...ending]));
    },
    [[]],
  );
}

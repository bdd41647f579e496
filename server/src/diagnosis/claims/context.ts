// What a sentence has come to speak of when a number is met: of which subject, row, year and body.

import type { Piece } from './clause.ts';
import type { Subject } from './sayings.ts';
import type { Tag } from './words.ts';

/** The year that a sentence has come to speak of: the report's, another, or a part of one. */
export type Time = 'own' | 'other' | 'part' | 'unsaid';

export interface Context {
  /** The noun met last. */
  subject: Subject | undefined;
  /** True where the paragraph, its heading or its section is about 政府信息公开. */
  onTopic: boolean;
  /** Rows of table three that a number was told of last. */
  rows: readonly string[];
  /** The applicants of whom a number was told last: results that follow may be theirs or those of all. */
  columns: readonly string[];
  /** The row of what was carried in or out, where that was told of last: what follows may be said of it, of `rows`, or of both. */
  carried: string | undefined;
  /** Groups of table four named last, and all that the sentence has named. */
  groups: readonly string[];
  sentenceGroups: readonly string[];
  /** Rows of documents named last. */
  documents: readonly string[];
  time: Time;
  /** True where the sentence itself is about 政府信息公开. */
  sentenceOnTopic: boolean;
  /** True while another body is the subject. */
  foreign: boolean;
  /** True while documents or decisions are said to be published, not made. */
  published: boolean;
  /** True where the sentence tells the numbers of single levels or bodies. */
  splitsUp: boolean;
  /** True where the sentence counts documents that lapsed or were changed: they may be among those issued or repealed. */
  lapses: boolean;
  /** True where the sentence counts 驳回, 撤销 and the like: they may be counted in the table's 维持, 纠正 and others. */
  otherResults: boolean;
  /** True where the sentence counts 延期办结 and the like beside 办结: then 按期办结 may be a part, too. */
  finishedInParts: boolean;
  /** The numbers that the sentence has told, by all that each of them can mean. */
  told: ReadonlyMap<string, number>;
  /** True where 政府信息公开 is named for the first time behind 其中: the whole is of something else. */
  topicInParts: boolean;
  /** What a number behind is a part of: applications or disputes that are not those of the tables. */
  narrowed: ReadonlySet<string>;
  /** True behind 其中. */
  amongParts: boolean;
  /** The family of the last claim of the sentence that was compared; of none where it was not. */
  lastFamily: string | undefined;
  /** True where the last number of the sentence is of something else than the cells: 其中涉及土地 3 件，均已办结. */
  lastIsOther: boolean;
}

export function newContext(onTopic: boolean): Context {
  return {
    subject: undefined,
    onTopic,
    sentenceOnTopic: false,
    rows: [],
    columns: [],
    carried: undefined,
    groups: [],
    sentenceGroups: [],
    documents: [],
    time: 'unsaid',
    foreign: false,
    published: false,
    splitsUp: false,
    lapses: false,
    otherResults: false,
    finishedInParts: false,
    told: new Map(),
    topicInParts: false,
    narrowed: new Set(),
    amongParts: false,
    lastFamily: undefined,
    lastIsOther: false,
  };
}

/** At the start of a sentence: year and body are said anew, but 其中 goes on with the sentence before. */
export function startSentence(context: Context, goesOn: boolean): void {
  context.sentenceGroups = [];
  context.sentenceOnTopic = false;
  context.splitsUp = false;
  context.finishedInParts = false;
  context.topicInParts = false;
  if (goesOn) return;
  context.time = 'unsaid';
  context.foreign = false;
  context.published = false;
  context.narrowed = new Set();
  context.columns = [];
  context.told = new Map();
  context.amongParts = false;
  context.lastFamily = undefined;
  context.lastIsOther = false;
}

const SUBJECTS: Partial<Record<Tag, Subject>> = {
  request: 'request',
  onRequest: 'request',
  dispute: 'dispute',
  documents: 'documents',
  decision: 'decision',
  fees: 'other',
  procurement: 'other',
  otherSubject: 'other',
};

export function setOnTopic(context: Context): void {
  context.onTopic = true;
  context.sentenceOnTopic = true;
}

/** What a piece makes the sentence speak of. */
export function note(context: Context, { tag, words }: Piece): void {
  const subject = SUBJECTS[tag];
  if (subject) context.subject = subject;
  // 申请 alone may be an application for anything.
  if (subject === 'request' && !words) setOnTopic(context);
  if (tag === 'among') context.amongParts = true;
  if (tag === 'publicise') context.published = true;
  const names = words?.flatMap((word) => word.names!.split(' + ')) ?? [];
  if (tag === 'dispute') {
    context.groups = names;
    context.sentenceGroups = [...context.sentenceGroups, ...names];
  }
  if (tag === 'documents') context.documents = names;
}

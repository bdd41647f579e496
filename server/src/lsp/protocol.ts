// What this server and its client say to each other beyond the Language Server Protocol.
// Names and shapes only: a client may import this file without drawing in the server.

/** The server tells the state of a report whenever it has read and checked a new version of it. */
export const statusNotification = 'nianbao/status';

/** The client asks for a check of one document now, where `nianbao.check.run` is `manual` or `save`. */
export const checkNotification = 'nianbao/check';

/** Parameters of `nianbao/status`: what a status bar shows. */
export interface ReportStatus {
  readonly uri: string;
  /** Version of the document that was checked. */
  readonly version: number;
  readonly equations: {
    readonly total: number;
    readonly holding: number;
    readonly broken: number;
    readonly unknown: number;
  };
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Edition of the form, year and agency as read; null where the text does not tell. */
  readonly edition: string | null;
  readonly year: number | null;
  readonly agency: string | null;
}

/** Parameters of `nianbao/check`. */
export interface CheckRequest {
  readonly uri: string;
}

/** What a client may pass as `initializationOptions`. */
export interface InitializationOptions {
  /** True where the client shows virtual documents `nianbao-rule:/<rule id>.md`: the page of a rule. */
  readonly ruleDocuments?: boolean;
  /** Settings for clients that do not answer `workspace/configuration`; the same keys as there, below `nianbao`. */
  readonly nianbao?: unknown;
}

/** Scheme of the virtual documents that show a rule's page. */
export const ruleScheme = 'nianbao-rule';

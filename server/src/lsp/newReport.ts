// New reports: answers which bodies have reports among the files that a client has read, and writes the new one.

import { newReport } from '../features/newReport.ts';
import { analyse } from '../rules/analyse.ts';
import { identityOf } from '../series/identity.ts';
import { looksLikeReport, probedLength } from '../text/isReport.ts';
import {
  type IdentifyParams,
  identifyRequest,
  type KnownReport,
  type NewReportAnswer,
  type NewReportParams,
  newReportRequest,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/identify` and `nianbao/newReport`. */
export function answerNewReports({ connection }: Session): void {
  connection.onRequest(identifyRequest, ({ files }: IdentifyParams): (KnownReport | null)[] =>
    files.map(({ name, text }) => {
      if (!looksLikeReport(text.slice(0, probedLength))) return null;
      const { body, year } = identityOf(analyse(text).report, name);
      return body === undefined || year === undefined ? null : { body, year };
    }),
  );
  connection.onRequest(newReportRequest, ({ previous, ...wish }: NewReportParams): NewReportAnswer => {
    return { text: newReport(wish, previous === undefined ? undefined : analyse(previous)) };
  });
}

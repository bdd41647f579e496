// What the user is told when the server ends by itself.

import { expect, test } from 'vitest';
import type { CloseAction, ErrorAction, ErrorHandler } from 'vscode-languageclient';
import { tellingHandler } from '../../client/src/serverEnd.ts';

const [doNotRestart, restart] = [1, 2] as const satisfies readonly CloseAction[];
const [goOn, shutdown] = [1, 2] as const satisfies readonly ErrorAction[];

function handlerThat(library: ErrorHandler) {
  const told: string[] = [];
  const handler = tellingHandler(() => library, {
    isRestart: (action) => action === restart,
    isShutdown: (action) => action === shutdown,
    tellRestart: () => told.push('restart'),
    tellEnd: () => told.push('end'),
  });
  return { handler, told };
}

test('a restart is told once, giving up is told, and the library says nothing of its own', async () => {
  const actions: CloseAction[] = [restart, restart, restart, doNotRestart];
  const { handler, told } = handlerThat({
    error: () => ({ action: goOn }),
    closed: () => ({ action: actions.shift()! }),
  });
  const results = [];
  for (let end = 0; end < 4; end += 1) results.push(await handler.closed());
  expect(results).toEqual([restart, restart, restart, doNotRestart].map((action) => ({ action, handled: true })));
  expect(told).toEqual(['restart', 'end']);
});

test('errors of the connection are told where they end it', async () => {
  const { handler, told } = handlerThat({
    error: (_error, _message, count) => ({ action: count === 1 ? goOn : shutdown }),
    closed: () => ({ action: restart }),
  });
  expect(await handler.error(new Error('x'), undefined, 1)).toEqual({ action: goOn, handled: true });
  expect(told).toEqual([]);
  expect(await handler.error(new Error('x'), undefined, 4)).toEqual({ action: shutdown, handled: true });
  expect(told).toEqual(['end']);
});

// What happens when the server ends without having been asked to: it is started again, which the user is told once.

import type { CloseAction, ErrorAction, ErrorHandler } from 'vscode-languageclient';

/** How the user is told, and the meaning of the library's answers, which only exist inside of an editor. */
export interface ServerEndings {
  isRestart(action: CloseAction): boolean;
  isShutdown(action: ErrorAction): boolean;
  tellRestart(): void;
  tellEnd(): void;
}

/**
 * Decides as the library's own handler does, which gives up where the server keeps ending, and tells of it in the place of
 * the library's messages. `counting` is asked when the first error comes.
 */
export function tellingHandler(counting: () => ErrorHandler, endings: ServerEndings): ErrorHandler {
  let handler: ErrorHandler | undefined;
  let hasTold = false;
  const library = () => {
    handler ??= counting();
    return handler;
  };
  return {
    async error(error, message, count) {
      const result = await library().error(error, message, count);
      if (endings.isShutdown(result.action)) endings.tellEnd();
      return { ...result, handled: true };
    },
    async closed() {
      const result = await library().closed();
      if (!endings.isRestart(result.action)) endings.tellEnd();
      else if (!hasTold) {
        hasTold = true;
        endings.tellRestart();
      }
      return { ...result, handled: true };
    },
  };
}

// The pages of the rules as virtual documents: `nianbao-rule:/sum/balance.md` is docs/rules/sum/balance.md of the extension.

import { type Disposable, Uri, workspace } from 'vscode';
import { ruleScheme } from '../../server/src/lsp/protocol.ts';

/** Shows the pages that lie in the extension; a page that is not there says so. */
export function provideRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent(page) {
      const file = Uri.joinPath(extension, 'docs', 'rules', page.path);
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(file));
      } catch {
        return `没有这一条规则的说明：${page.path}\n`;
      }
    },
  });
}

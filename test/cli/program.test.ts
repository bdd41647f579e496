// The built program itself: streams, exit codes, pipes that close early, the language server behind `lsp`.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import packageInformation from '../../package.json';
import { folderWith, projectFolder } from '../support/commandLine.ts';
import { bodyReports, plantedRules } from '../support/corpus.ts';
import { sampleReport } from '../support/sampleReport.ts';

const program = path.join(projectFolder, 'dist', 'cli.js');
const there = existsSync(program);

function nianbao(args: readonly string[], input: string | Uint8Array = '', cwd = projectFolder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

describe.skipIf(!there)(`dist/cli.js${there ? '' : ' (absent: npm run build)'}`, () => {
  test('exit codes', () => {
    const cwd = folderWith({ 'clean.txt': sampleReport(), 'faulty.txt': sampleReport({ problems: '' }) });
    expect(nianbao(['check', 'clean.txt'], '', cwd)).toEqual({
      status: 0,
      stdout: '1 个文件：没有发现问题\n',
      stderr: '',
    });
    expect(nianbao(['check', 'faulty.txt'], '', cwd).status).toBe(1);
    expect(nianbao(['check', 'clean.txt', 'none.txt'], '', cwd).status).toBe(2);
    expect(nianbao([]).status).toBe(2);
    expect(nianbao(['--version']).stdout).toBe(`${packageInformation.version}\n`);
  });

  test('standard input', () => {
    const { status, stdout } = nianbao(['check', '--format', 'json', '-'], sampleReport());
    expect([status, JSON.parse(stdout).summary]).toEqual([0, { files: 1, errors: 0, warnings: 0, infos: 0 }]);
  });

  test('much output reaches a slow reader whole', () => {
    const line = `${JSON.stringify({ id: 1, text: sampleReport({ title: '', problems: '' }) })}\n`;
    const { stdout } = nianbao(['check', '--jsonl-input', '-'], line.repeat(500));
    expect(stdout.trimEnd().split('\n')).toHaveLength(500);
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('several threads say what one says, in the same order', () => {
    const files: Record<string, string | Uint8Array> = { 'nianbao.json': '{"rules": {"sum/none": "off"}}' };
    let mistakes = 0;
    for (let body = 0; body < 40; body++)
      for (const { name, text, planted } of bodyReports(body, 4, (random) => random.pick(plantedRules))) {
        files[name] = text;
        if (planted) mistakes++;
      }
    files['4 is no text.txt'] = new Uint8Array(20);
    files['notes.txt'] = '会议纪要';
    const cwd = folderWith(files);
    const one = nianbao(['check', '--format', 'jsonl', 'absent.txt', '.'], '', cwd);
    expect(one.status).toBe(2);
    expect(one.stderr).toContain('4 is no text.txt');
    expect(one.stdout.split('"rule":"history/')).toHaveLength(mistakes + 1);
    for (const jobs of ['2', '3'])
      expect(nianbao(['check', '--format', 'jsonl', '--jobs', jobs, 'absent.txt', '.'], '', cwd)).toEqual(one);
  });

  test('a reader that closes the pipe early ends it quietly', async () => {
    const cwd = folderWith({ 'a.txt': sampleReport({ title: '', problems: '' }) });
    const child = spawn(
      process.execPath,
      [
        program,
        'check',
        ...Array(2000)
          .fill('./a.txt')
          .map((name, at) => `${'./'.repeat(at % 100)}${name}`),
      ],
      { cwd },
    );
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(stderr).toBe('');
  });

  test('lsp --stdio answers an editor and ends with it', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio']);
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(serverInfo.name).toBe('nianbao');
    await connection.sendRequest('shutdown');
    const closed = new Promise((resolve) => child.once('close', resolve));
    await connection.sendNotification('exit');
    expect(await closed).toBe(0);
    connection.dispose();
  });
});

-- Drives Neovim in a test: opens the report in argv[1], waits for findings, hovers, applies the first fix, and writes
-- what it saw to the file in argv[2] as JSON. The configuration under test was loaded before.

local report, result = vim.env.NIANBAO_REPORT, vim.env.NIANBAO_RESULT
local seen = {}

local function findings()
  return vim.tbl_map(function(diagnostic)
    return { code = diagnostic.code, source = diagnostic.source, line = diagnostic.lnum, severity = diagnostic.severity }
  end, vim.diagnostic.get(0))
end

local function wait_for_findings(count)
  return vim.wait(8000, function() return #vim.diagnostic.get(0) == count end, 20)
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 4000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(report))
  seen.found = wait_for_findings(1)
  seen.findings = findings()
  vim.api.nvim_win_set_cursor(0, { vim.fn.search('行政许可'), 0 })
  seen.hover = request('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
  local range = vim.lsp.util.make_range_params(0, 'utf-16')
  range.context = { diagnostics = {} }
  vim.api.nvim_win_set_cursor(0, { vim.fn.search('３１８'), #'行政许可\t' })
  range = vim.lsp.util.make_range_params(0, 'utf-16')
  range.context = { diagnostics = {} }
  local actions = request('textDocument/codeAction', range) or {}
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  seen.mended = wait_for_findings(0)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local ok, problem = pcall(run)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, result)
vim.cmd('qall!')

-- Neovim 0.11: this file is ~/.config/nvim/lsp/ttdn.lua; `vim.lsp.enable('ttdn')` starts it in YAML files.
local config = {
  cmd = { 'ttdn', 'lsp' },
  filetypes = { 'yaml' },
  root_markers = { 'ttdn.toml', '.git' },
  -- init_options = { lang = 'en' },
}

-- Before 0.11:
--   vim.api.nvim_create_autocmd('FileType', {
--     pattern = 'yaml',
--     callback = function(event)
--       vim.lsp.start({ name = 'ttdn', cmd = { 'ttdn', 'lsp' }, root_dir = vim.fs.dirname(event.file) })
--     end,
--   })

return config

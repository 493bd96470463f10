-- Neovim 0.11: this file is ~/.config/nvim/lsp/ttdn.lua; `vim.lsp.enable('ttdn')` starts it in YAML files.
local config = {
  cmd = { 'ttdn', 'lsp' },
  filetypes = { 'yaml' },
  root_markers = { 'ttdn.toml', '.git' },
  -- init_options = { lang = 'en' },
}

-- 0.7 to 0.10, in ~/.config/nvim/init.lua:
--   local servers = {}
--   vim.api.nvim_create_autocmd('FileType', {
--     pattern = 'yaml',
--     callback = function(event)
--       local folder = vim.fn.fnamemodify(event.file, ':p:h')
--       servers[folder] = servers[folder]
--         or vim.lsp.start_client({ name = 'ttdn', cmd = { 'ttdn', 'lsp' }, root_dir = folder })
--       vim.lsp.buf_attach_client(event.buf, servers[folder])
--     end,
--   })

return config

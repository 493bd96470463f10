// Starts `ttdn lsp` for YAML files; the server leaves alone what is no plan.
const { execFile } = require('node:child_process')
const vscode = require('vscode')
const { LanguageClient } = require('vscode-languageclient/node')

let client

function settings() {
  const own = vscode.workspace.getConfiguration('ttdn')
  return { path: own.get('path') || 'ttdn', lang: own.get('lang') || 'vi' }
}

async function start() {
  const { path, lang } = settings()
  client = new LanguageClient(
    'ttdn',
    'ttdn',
    { command: path, args: ['lsp'] },
    {
      documentSelector: [{ language: 'yaml', scheme: 'file' }, { language: 'yaml', scheme: 'untitled' }],
      initializationOptions: { lang },
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{ttdn.toml,*.png,*.jpg,*.jpeg}') },
    },
  )
  try {
    await client.start()
  } catch (error) {
    vscode.window.showErrorMessage(`ttdn: ${error.message}`)
  }
}

// What is on the paper is what is in the file: it is saved first.
async function build() {
  const document = vscode.window.activeTextEditor?.document
  if (!document || document.isUntitled || !(await document.save())) return
  const { path, lang } = settings()
  execFile(path, ['build', '--lang', lang, '--', document.fileName], (error, out, told) => {
    if (error) vscode.window.showErrorMessage(told.trim().split('\n').slice(-3).join('\n') || error.message)
    else vscode.window.showInformationMessage(out.trim())
  })
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('ttdn.build', build),
    vscode.commands.registerCommand('ttdn.restart', async () => {
      await client?.stop()
      await start()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ttdn')) vscode.commands.executeCommand('ttdn.restart')
    }),
  )
  await start()
}

function deactivate() {
  return client?.stop()
}

module.exports = { activate, deactivate }

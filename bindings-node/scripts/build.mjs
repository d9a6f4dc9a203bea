// Builds the addon with a cargo profile, and generates the type definitions and the list of ESM exports from it.
// (`@napi-rs/cli` would do half of this, and Node.js 20 cannot install it from a lock file.)
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { definitions } from './definitions.mjs'

const [profile = 'binding'] = process.argv.slice(2)
const cwd = fileURLToPath(new URL('..', import.meta.url))
const cargo = (args, options) => execFileSync('cargo', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 27, ...options })
const target = JSON.parse(cargo(['metadata', '--no-deps', '--format-version', '1'])).target_directory

// napi-rs makes the two crates write their declarations into this folder while they compile.
const folder = `${target}/napi/${profile}`
const printed = ['thingspace', 'thingspace-node'].map((name) => `${folder}/${name}`)
mkdirSync(folder, { recursive: true })
if (!printed.every(existsSync)) {
  for (const source of ['../core/src/lib.rs', 'src/lib.rs']) utimesSync(cwd + source, new Date(), new Date())
}
const env = { ...process.env, NAPI_TYPE_DEF_TMP_FOLDER: folder }
cargo(['build', '--package', 'thingspace-node', '--profile', profile], { env, stdio: 'inherit' })

const library = { darwin: 'libthingspace_node.dylib', win32: 'thingspace_node.dll' }[process.platform] ?? 'libthingspace_node.so'
mkdirSync(`${cwd}native`, { recursive: true })
copyFileSync(`${target}/${profile}/${library}`, `${cwd}native/new.node`)
// A process that has the old file open keeps it.
renameSync(`${cwd}native/new.node`, `${cwd}native/thingspace.node`)

// The addon runs in a separate process, which ends after the query.
const ask = (code) => JSON.parse(execFileSync(process.execPath, ['-p', code], { cwd, encoding: 'utf8' }))
const [tables, schema] = ['declarations', 'scenarioSchema'].map((what) => ask(`require('./native/thingspace.node').internal.${what}()`))
const names = ask("JSON.stringify(Object.keys(require('./index.cjs')).sort())")
const declared = printed.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n')).map((line) => JSON.parse(line))

writeFileSync(`${cwd}native.d.ts`, definitions(declared, tables, schema))
const list = names.map((name) => `  ${name},\n`).join('')
const about = '// Written by scripts/build.mjs: the exports of index.cjs, under their names.'
writeFileSync(`${cwd}index.mjs`, `${about}\nimport all from './index.cjs'\n\nexport const {\n${list}} = all\n`)

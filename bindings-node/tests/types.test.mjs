// The type definitions and the README, compiled; the first program of the README also runs.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as thingspace from 'thingspace'

const here = fileURLToPath(new URL('..', import.meta.url))
const work = `${here}.work`
const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
const tsc = fileURLToPath(new URL(JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc, `file://${manifest}`))
const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noImplicitOverride', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,esnext.disposable', '--types', 'node', '--skipLibCheck', 'false']
// What a program has that sets no more than it must.
const usual = ['--strict', '--target', 'es2022', '--skipLibCheck', 'false', '--noEmit']

function compile(files, ...options) {
  return compileWith([...strict, ...options], files)
}

function compileWith(options, files) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, ...options, ...files], { cwd: here, encoding: 'utf8' })
  assert.equal(status, 0, stdout + stderr)
}

test('a strict program that uses every declaration compiles, in ESM and in CommonJS', () => {
  const sample = readFileSync(`${here}tests/types/sample.mts`, 'utf8')
  for (const name of Object.keys(thingspace)) assert.match(sample, new RegExp(`\\b${name}\\b`), `${name} is not used`)
  compile(['tests/types/sample.mts', 'tests/types/sample.cts'], '--noEmit')
})

test('the definitions are checked without errors, whatever the library and the resolution of modules', () => {
  mkdirSync(work, { recursive: true })
  const file = `${work}/usual.mts`
  writeFileSync(file, "import { Client } from 'thingspace'\nfor await (const { deviceId } of Client.fromEnv().softwareV3.listDevices()) deviceId.length\n")
  for (const options of [
    ['--module', 'nodenext'],
    ['--module', 'nodenext', '--lib', 'es2022', '--types', 'node'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    compileWith([...usual, ...options], [file])
  }
})

test('every snippet of the README in TypeScript compiles, and the first one runs', () => {
  const readme = readFileSync(`${here}README.md`, 'utf8')
  const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)
  assert.ok(snippets.length >= 3)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  const files = snippets.map((code, at) => {
    writeFileSync(`${work}/snippet${at}.mts`, code)
    return `${work}/snippet${at}.mts`
  })
  compile(files, '--outDir', `${work}/out`, '--rootDir', work)
  const printed = execFileSync(process.execPath, [`${work}/out/snippet0.mjs`], { encoding: 'utf8' })
  assert.match(printed, /^(\d{15} \S+\n){20}$/)
})

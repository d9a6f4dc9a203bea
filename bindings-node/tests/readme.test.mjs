// The programs of the READMEs and the docs run as they are printed.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
const run = promisify(execFile)

const docs = (await readdir(join(here, '../../docs'))).filter((name) => name.endsWith('.md')).map((name) => `../../docs/${name}`)
const services = (await readdir(join(here, '../../docs/services'))).map((name) => `../../docs/services/${name}`)
const withProgram = [...services, '../../README.md', '../README.md', ...['any-device-campaign', 'http-campaign', 'oma-dm-upgrade'].map((name) => `../../docs/${name}.md`)]

for (const readme of new Set([...withProgram, ...docs])) {
  const text = await readFile(join(here, readme), 'utf8')
  const programs = [...text.matchAll(/^```js\n(.*?)^```/gms)].map((match) => match[1])

  if (withProgram.includes(readme)) test(`${readme} has a program`, () => assert.ok(programs.length > 0))

  for (const [index, program] of programs.entries()) {
    test(`program ${index} of ${readme} runs`, async () => {
      // Inside the package, so that its own name leads to it.
      const folder = await mkdtemp(join(here, 'readme-'))
      try {
        const file = join(folder, 'program.mjs')
        await writeFile(file, program)
        await run(process.execPath, [file], { timeout: 120_000 })
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  }
}

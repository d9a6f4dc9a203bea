// The type definitions, from what napi-rs says of each declaration.

const HEADER = `// Written by scripts/build.mjs from the declarations of the core: do not edit.
import type { CalendarDate, Open, Pager, RecordedRequest, ScriptedAnswer, Secret, Statistics, Timestamp } from './types'
`

/** Members, each line where it belongs; those of a documentation begin with a space already. */
const block = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line.startsWith(' *') ? line : line.trimStart()}`)
    .join('\n')

/** One declaration in TypeScript; `members` are those of the `impl`s of a class. */
function print({ kind, name, def, js_doc: docs }, members) {
  if (kind === 'interface') return `${docs}export interface ${name} {\n${block(def)}\n}\n`
  if (kind === 'struct') return `${docs}export declare class ${name} {\n${block(members.join('\n'))}\n}\n`
  if (kind === 'type') return `${docs}export type ${name} = ${def}\n`
  if (kind === 'const') return `${docs}${def.replace('export const', 'export declare const')}\n`
  throw new Error(`nobody expected a declaration of the kind ${kind}`)
}

/** `schedule_campaign` as `scheduleCampaign`. */
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())

/** What napi-rs cannot say by itself. */
function better(text) {
  const known = new Set(text.match(/\w+/g))
  return (
    text
      // A list of devices may be given as the plain list.
      .replace(/: DeviceList(?=[,)])/g, ': DeviceList | Array<string>')
      // An argument with a question mark may be undefined anyway.
      .replace(/(\?: [^\n]*?) \| undefined \| null(?=[,)])/g, '$1 | null')
      .replace(/Promise<undefined>/g, 'Promise<void>')
      // The names of Rust, in documentation: links, then operations and members.
      .replace(/\[`(?:[A-Z]\w*::)?(\w+)`\]/g, (_, name) => `\`${known.has(camel(name)) ? camel(name) : name}\``)
      .replace(/`([a-z]+(?:_[a-z]+)+)`/g, (whole, name) => (known.has(camel(name)) ? `\`${camel(name)}\`` : whole))
  )
}

/** The bodies that can be checked, by operation. */
function bodies(operations) {
  const rows = operations.filter((row) => row.body).map((row) => `  '${row.service}.${row.name}': ${row.body.type}\n`)
  return `/** What each operation with a body sends, for \`validate\`. */\nexport interface RequestBodies {\n${rows.join('')}}\n`
}

/** The whole file. What stands in the namespace `internal` is for index.cjs alone. */
export function definitions(declared, operations) {
  const all = declared.filter((each) => each.js_mod !== 'internal')
  const members = (name) => all.filter((each) => each.kind === 'impl' && each.name === name).map((each) => each.def)
  const texts = all.filter((each) => each.kind !== 'impl').map((each) => print(each, members(each.name)))
  return `${HEADER}\n${better(texts.join('\n'))}\n${bodies(operations)}`.replace(/ +$/gm, '')
}

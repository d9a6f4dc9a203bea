// Writes the type definitions from the declarations that napi-rs exports.

const HEADER = `// Written by scripts/build.mjs from the declarations of the core: do not edit.
/// <reference lib="esnext.disposable" />
import type {
  CalendarDate, CallbackMessage, NamedDevice, NamedId, Open, Pager, PendingRequest, RecordedRequest, ScriptedResponse, Secret, Statistics, Timestamp, UploadSource,
} from './types'
`

/** Indents members; lines of documentation begin with a space already. */
const block = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line.startsWith(' *') ? line : line.trimStart()}`)
    .join('\n')

/** Returns one declaration in TypeScript; `members` come from the `impl`s of a class. */
function print({ kind, name, def, js_doc: docs }, members) {
  if (kind === 'interface') return `${docs}export interface ${name} {\n${block(def)}\n}\n`
  if (kind === 'struct') return `${docs}export declare class ${name} {\n${block(members.join('\n'))}\n}\n`
  if (kind === 'type') return `${docs}export type ${name} = ${def}\n`
  if (kind === 'const') return `${docs}${def.replace('export const', 'export declare const')}\n`
  throw new Error(`unexpected kind of declaration: ${kind}`)
}

/** The models whose objects have a property for each kind of identifier. */
const IDENTIFIED = ['DeviceInformation', 'DeviceIdentifiers', 'AddedDevice', 'DeletedDevice', 'ConnectivityCallback']

/** Returns the properties of a model that `lib/devices.cjs` adds. */
function properties(name, { values }) {
  if (!IDENTIFIED.includes(name)) return ''
  const kinds = values.map(({ value }) => [value, `The identifier of the kind \`${value}\`, if the device has one.`, 'string'])
  const ofLine = [
    ['state', 'The state of the line, at the first carrier that has one.', 'LineState'],
    ['servicePlan', 'The plan of the line, by its code, at the first carrier that has one.', 'string'],
  ]
  const all = name === 'DeviceInformation' ? [...kinds, ...ofLine] : kinds
  return all.map(([property, docs, type]) => `\n${doc(docs)}readonly ${property}?: ${type}`).join('')
}

/** Returns an interface: requests accept shorter forms of devices, and some objects have further properties. */
function completed(each, { models, enums }) {
  const { name } = each
  const accepts = models[name]?.request && !['DeviceIdentifiers', 'PlannedCampaign'].includes(name)
  const named = (line) => (/^\s*(\/\*\*|\*)/.test(line) ? line : line.replace(/\bDeviceIdentifiers\b/, 'NamedDevice').replace(/\bDeviceId\b/, 'NamedId'))
  const def = accepts ? each.def.split('\n').map(named).join('\n') : each.def
  return { ...each, def: def + properties(name, enums.DeviceIdKind) }
}

/** Returns the declaration of `DeviceId` as a value. */
function identifiers({ enums }) {
  const create = enums.DeviceIdKind.values.map(({ value, docs }) => `${doc(`Creates an identifier of this kind. ${docs}`)}${value}(id: string): DeviceId`)
  const key = `${doc('Returns the kind and the identifier as one text, as in `imei:354658090353977`: a key for a `Map` or a `Set`.')}key(id: DeviceId): string`
  return `${doc('Creates identifiers: one function for each kind.')}export declare const DeviceId: {\n${block([...create, key].join('\n'))}\n}\n`
}

/** Converts `schedule_campaign` into `scheduleCampaign`. */
const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** Corrects what napi-rs cannot express. */
function better(text, services, waits) {
  const known = new Set(text.match(/\w+/g))
  return (
    text
      // A list of devices may be a plain list of identifiers.
      .replace(/: (DeviceList|DeviceLoggingRequest)(?=[,)])/g, ': $1 | Array<string>')
      // The progress differs from wait to wait.
      .replace('export interface WaitOptions {', 'export interface WaitOptions<Progress = unknown> {')
      .replace(/(waitForCampaign\(.*)\bWaitOptions\b/, '$1WaitOptions<CampaignProgress>')
      .replace(/(?<= )(\w+)\((.*)\bWaitOptions \|/g, (whole, name, before) =>
        waits[name] ? `${name}(${before}WaitOptions<${waits[name]}> |` : whole)
      // An argument with a question mark may be undefined anyway.
      .replace(/(\?: [^\n]*?) \| undefined \| null(?=[,)])/g, '$1 | null')
      .replace(/Promise<undefined>/g, 'Promise<void>')
      .replace(/: DeviceIds\b/g, ': Array<string>')
      // Offline functions return JSON, which index.cjs parses.
      .replace(/Json<(\w+)>/g, '$1')
      // Names of Rust in documentation: links, then operations and members.
      .replace(/\[`(?:[A-Z]\w*::)?(\w+)`\]/g, (_, name) => `\`${known.has(camel(name)) ? camel(name) : name}\``)
      .replace(/`((?:\w+\.)?[a-z]+(?:_[a-z]+)+)`/g, (whole, name) => {
        const [member, service] = camel(name).split('.').reverse()
        // A text that looks like an operation may be the code of a rule, which is the same in every language.
        return known.has(member) && (!service || services.has(service)) ? `\`${camel(name)}\`` : whole
      })
  )
}

/** Returns the request bodies that `validate` accepts, by operation. */
function bodies(operations, composed) {
  const sent = [
    ...operations.filter((row) => row.body).map((row) => [row.service, row.name, row.body.type]),
    ...composed.map((row) => [row.owner, row.name, row.request]),
  ]
  const rows = sent.map(([service, name, type]) => `  '${service}.${name}': ${type}\n`)
  return `/** The request body of each operation that has one, for \`validate\`. */\nexport interface RequestBodies {\n${rows.join('')}}\n`
}

/** Returns a group of offline functions. */
function group([name, about], functions) {
  const members = functions.filter((each) => each.js_mod === name).map((each) => `${each.js_doc ?? ''}${each.def}`)
  return `${doc(about)}export declare namespace ${name} {\n${block(members.join('\n'))}\n}\n`
}

/** Returns a text as a documentation comment, with tags below it. */
const doc = (text, ...tags) => {
  const [first, ...more] = [...text.trim().split('\n'), ...tags].map((line) => line.trim())
  return more.length === 0 ? `/** ${first} */\n` : `/**\n${[first, ...more].map((line) => ` * ${line}`).join('\n')}\n */\n`
}

/** Converts `AccountEntry` of a scenario into `ScenarioAccount`. */
const entry = (name) => name.replace(/^(\w+)Entry$/, 'Scenario$1')

/** Returns whether a schema gets a name of its own: objects, and long lists of values. */
const isNamed = ({ properties, oneOf = [] }) => properties !== undefined || oneOf.length > 8

/** Returns the TypeScript type of a schema of scenarios. */
function typed(schema, schemas) {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)
    return isNamed(schemas[name]) ? entry(name) : typed(schemas[name], schemas)
  }
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.map((each) => typed(each, schemas)).join(' | ')
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (values) return values.map((value) => `'${value}'`).join(' | ')
  const kinds = [schema.type].flat().map((type) => {
    if (type === 'array') return `Array<${typed(schema.items, schemas)}>`
    if (!['integer', 'number', 'string', 'boolean', 'null'].includes(type)) throw new Error(`unexpected schema: ${JSON.stringify(schema)}`)
    return type === 'integer' ? 'number' : type
  })
  return kinds.join(' | ')
}

/** Returns the types of a scenario, including the options of a simulator. */
function scenario({ $defs: schemas, ...root }) {
  const member = ([name, schema], required) => {
    const value = schema.default
    const tags = value != null && value !== '' && typeof value !== 'object' ? [`@default ${value}`] : []
    return `${doc(schema.description, ...tags)}${name}${required ? '' : '?'}: ${typed(schema, schemas)}`
  }
  const print = ([name, { description, properties, required = [], oneOf }]) => {
    if (oneOf) {
      const values = oneOf.map((value) => `${doc(value.description)}| ${typed(value, schemas)}`)
      return `${doc(description)}export type ${name} =\n${block(values.join('\n'))}\n`
    }
    const members = Object.entries(properties).map((each) => member(each, required.includes(each[0])))
    if (name === 'SimulatorOptions') members.push(`${doc(SCENARIO)}scenario?: string | Scenario`)
    return `${doc(description)}export interface ${entry(name)} {\n${block(members.join('\n'))}\n}\n`
  }
  return [['Scenario', root], ...Object.entries(schemas)].filter(([, schema]) => isNamed(schema)).map(print)
}

const SCENARIO = `A world of your own, and options that hold unless they are given here: a scenario, its text (JSON or
TOML), or the path of its file. \`npx thingspace scenario schema\` prints its schema.`

/** Returns the whole file. The namespace `internal` is for index.cjs alone. */
export function definitions(declared, { operations, composed, groups, models, enums }, schema) {
  const all = declared.filter((each) => each.js_mod === undefined)
  const members = (name) => all.filter((each) => each.kind === 'impl' && each.name === name).map((each) => each.def)
  const declare = (each) => print(each.kind === 'interface' ? completed(each, { models, enums }) : each, members(each.name))
  const texts = all.filter((each) => each.kind !== 'impl').map(declare)
  texts.push(identifiers({ enums }))
  texts.push(...Object.entries(groups).map((each) => group(each, declared)), ...scenario(schema))
  const services = new Set([...operations.map((row) => row.service), ...composed.map((row) => row.owner)])
  const waits = Object.fromEntries(composed.filter((row) => row.progress).map((row) => [row.name, row.progress]))
  return `${HEADER}\n${better(texts.join('\n'), services, waits)}\n${bodies(operations, composed)}`.replace(/ +$/gm, '')
}

'use strict'
// The methods of the services: they check arguments and options, and parse responses.

const { define, hide } = require('./properties.cjs')

const isText = (value) => typeof value === 'string'

/** Checks of argument types. */
const checks = { 'a string': isText, 'a list of strings': (value) => Array.isArray(value) && value.every(isText) }

/** Replaces each method of a service with one that checks its arguments, calls the native method and parses its result. */
module.exports = function services({ native, own, internal, call, request, upload, Pager, unpacked, callOptions, checkOptions, withProperties, follow, waitOptions }) {
  const rows = JSON.parse(internal.rows())
  for (const { service, name, arguments: known, secrets, count, kind, item } of rows) {
    if (kind === 'wait') continue
    const Service = own[service]
    const method = native[service].prototype[name]
    const check = (args) => {
      for (const [at, argument, what] of known) {
        if (!checks[what](args[at])) unpacked(() => internal.rejectArgument(name, argument, what))
      }
    }
    define(Service, name, {
      call: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          const response = await call(method, this, args, count)
          return secrets.length > 0 ? hide(response, secrets) : withProperties(item, response)
        },
      },
      request: {
        async [name](...args) {
          check(args)
          checkOptions(args[count])
          return request(method, this, args, count)
        },
      },
      list: {
        [name](...args) {
          check(args)
          const options = args[count]
          checkOptions(options)
          if (options) args[count] = { ...options, signal: undefined }
          return new Pager(unpacked(() => method.apply(this, args)), options, `${service}.${name}`, (items) => withProperties(item, items))
        },
      },
      upload: {
        async [name](form, file, options) {
          checkOptions(options, [...callOptions, 'name', 'onProgress'])
          return upload(method, this, form, file, options)
        },
      },
    }[kind][name])
  }

  /** Returns a method that waits: natively, or in steps if it reports progress. */
  const waiting = (name, method, watch, check, what) =>
    ({
      async [name](subject, options) {
        check(subject)
        checkOptions(options, waitOptions)
        const { onProgress, signal, ...rest } = options ?? {}
        if (onProgress == null) return call(method, this, [subject, { ...rest, signal }], 1, undefined, what)
        return follow(() => unpacked(() => watch(this, subject, rest)), { onProgress, signal }, what)
      },
    })[name]

  const isId = (id) => isText(id) || unpacked(() => internal.rejectArgument('waitForCampaign', 'campaignId', 'a string'))
  const { waitForCampaign } = native.SoftwareV3.prototype
  define(own.SoftwareV3, 'waitForCampaign', waiting('waitForCampaign', waitForCampaign, internal.watchCampaign, isId, 'the wait for the campaign'))
  for (const { service, name, watch, kind } of rows) {
    if (kind === 'wait') define(own[service], name, waiting(name, native[service].prototype[name], internal[watch], () => {}, 'the wait'))
  }
}

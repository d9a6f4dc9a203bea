'use strict'
// Rejects misspelt options.

const callOptions = ['account', 'timeout', 'signal']

module.exports = function options({ ConfigurationError, unpacked }) {
  /** Fails on an option that the native side never read in `work`: it is misspelt. */
  function strictly(options, work) {
    const known = new Set()
    const get = (target, name) => {
      known.add(name)
      return target[name]
    }
    const outcome = unpacked(() => work(options && typeof options === 'object' ? new Proxy(options, { get }) : options))
    const unknown = Object.keys(options ?? {}).filter((name) => !known.has(name))
    if (unknown.length > 0) {
      throw new ConfigurationError(`configuration: unknown option ${unknown.join(', ')}; the options are ${[...known].join(', ')}`)
    }
    return outcome
  }

  /** Fails on a misspelt option of a call; cheaper than watching which options the native side reads. */
  function checkOptions(options, known = callOptions) {
    if (options != null && typeof options !== 'object') {
      throw new ConfigurationError(`configuration: pass the options as an object with ${known.join(', ')}, not as a ${typeof options}`)
    }
    for (const name in options) {
      if (!known.includes(name)) {
        throw new ConfigurationError(`configuration: unknown option ${name}; the options are ${known.join(', ')}`)
      }
    }
  }

  return { callOptions, strictly, checkOptions }
}

'use strict'
// Loads the addon once per thread. A second load would replace the classes of the first, whose objects then fail.
//
// The cache of modules does not ensure that: programs empty it to reload themselves, and test runners have their own.
// A module of Node is the same object for all of them.
const keeper = require('node:util')

// Another copy of the package, such as another version, has an addon of its own.
const KEPT = Symbol.for(`thingspace.native:${__dirname}`)

if (!keeper[KEPT]) Object.defineProperty(keeper, KEPT, { value: require('../native/thingspace.node') })

module.exports = keeper[KEPT]

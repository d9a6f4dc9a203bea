#!/usr/bin/env node
// The command line, which is the same program in every language.
import { createRequire } from 'node:module'

const { internal } = createRequire(import.meta.url)('../native/thingspace.node')
process.exitCode = internal.runCli(['thingspace', ...process.argv.slice(2)])

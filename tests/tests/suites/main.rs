//! Tests that cover several layers. All suites are one program, since each program would link everything again.

mod bulk;
mod callbacks;
mod canary;
mod closing;
mod coverage;
mod device_sequences;
mod failures;
mod hostile;
mod journey;
mod messages;
mod pending;
mod plans;
mod positions_and_usage;
mod reconcile;
mod requests;
mod rules;
mod rules_of_devices;
mod rules_of_versions;
mod sequences;
mod state_machines;
mod streaming;
mod tables;
mod tls;
mod tokens;
mod uploads;
mod vectors;

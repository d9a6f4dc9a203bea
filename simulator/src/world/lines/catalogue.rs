//! The catalogue of accounts: plans, SKUs, custom services and states, and leads.

use super::super::Line;

/// A service plan.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub name: String,
    pub code: String,
    /// The size in kilobytes.
    pub size_kb: u64,
    /// The carrier's own code.
    pub carrier_code: String,
    /// Whether lines on it accept non-IP data.
    pub nb_iot: bool,
}

/// A state that an account has defined for a service, and the state of a line in it.
#[derive(Debug, Clone)]
pub(crate) struct OwnState {
    pub name: &'static str,
    pub line: Line,
    /// The code and the text of the type of subscription; assumed.
    pub subscription: (&'static str, &'static str),
}

/// A custom service of an account.
#[derive(Debug, Clone)]
pub(crate) struct OwnService {
    pub name: &'static str,
    pub description: &'static str,
    pub states: Vec<OwnState>,
}

/// A potential customer (a lead).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lead {
    pub id: &'static str,
    pub state: &'static str,
    pub street: &'static str,
    pub city: &'static str,
    pub region: &'static str,
    pub zip: &'static str,
}

/// The catalogue, which is the same for every account.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub plans: Vec<Plan>,
    pub services: Vec<OwnService>,
    pub skus: Vec<&'static str>,
    pub leads: Vec<Lead>,
    /// The address pools, the default one first, and whether their addresses are fixed.
    pub pools: [(&'static str, bool); 2],
}

impl Default for Catalogue {
    fn default() -> Self {
        let plan = |name: &str, code: &str, size_kb, carrier_code: &str, nb_iot| Plan {
            name: name.to_owned(),
            code: code.to_owned(),
            size_kb,
            carrier_code: carrier_code.to_owned(),
            nb_iot,
        };
        let state = |name, line, subscription| OwnState { name, line, subscription };
        let (trial, paid, none) = (("T", "Trial"), ("P", "Paid"), ("N", "None"));
        let lead = |id, street, city, region, zip| Lead { id, state: "Qualified", street, city, region, zip };
        Self {
            plans: vec![
                plan("M2M 4G 5MB", "m2m4G", 5 * 1024, "84638", false),
                plan("NB-IoT 250KB", "NBIoT250KB", 250, "89011", true),
                plan("4G 2GB", "4G2GB", 2 * 1024 * 1024, "84777", false),
                plan("15MB Share", "15MBShr", 15 * 1024, "87641", false),
                plan("Tablet 5GB", "Tablet5GB", 5 * 1024 * 1024, "92876", false),
            ],
            services: vec![
                OwnService {
                    name: "Telematics",
                    description: "Usage segmentation, main line.",
                    states: vec![
                        state("Trial", Line::Active, trial),
                        state("Subscribed", Line::Active, paid),
                        state("Ended", Line::Deactivated, none),
                    ],
                },
                OwnService {
                    name: "WiFi",
                    description: "Usage segmentation, hot spot.",
                    states: vec![
                        state("WiFi Trial", Line::Active, trial),
                        state("WiFi Disabled", Line::Suspended, none),
                    ],
                },
            ],
            skus: vec!["VZW160004850370", "VZW123456", "VZW140002110080"],
            leads: vec![
                lead("L-10001", "1 Main Street", "Basking Ridge", "NJ", "07920"),
                lead("L-10002", "22 Harbor Road", "Boston", "MA", "02110"),
                lead("L-10003", "305 Mesa Drive", "Phoenix", "AZ", "85004"),
            ],
            pools: [("DYNAMIC001", false), ("STATIC001", true)],
        }
    }
}

impl Catalogue {
    /// Returns the index of a plan by its code, its name or the carrier's code.
    pub fn plan(&self, requested: &str) -> Option<u16> {
        let found = self.plans.iter().position(|plan| {
            [&plan.code, &plan.name, &plan.carrier_code].into_iter().any(|name| name.eq_ignore_ascii_case(requested))
        })?;
        u16::try_from(found).ok()
    }

    /// Returns the index of a plan; an unknown plan is added under this name.
    pub fn plan_or_new(&mut self, requested: &str) -> u16 {
        self.plan(requested).unwrap_or_else(|| {
            let carrier_code = (90_000 + self.plans.len()).to_string();
            let nb_iot = requested.to_ascii_lowercase().contains("nb");
            self.plans.push(Plan {
                name: requested.to_owned(),
                code: requested.to_owned(),
                size_kb: 5 * 1024,
                carrier_code,
                nb_iot,
            });
            u16::try_from(self.plans.len() - 1).unwrap_or(0)
        })
    }

    /// Returns the indexes of a custom service of the account and of one of its states.
    pub fn custom_state(&self, service: &str, state: &str) -> Option<(u16, u16)> {
        let at = self.services.iter().position(|entry| entry.name.eq_ignore_ascii_case(service))?;
        let index = self.services[at].states.iter().position(|entry| entry.name.eq_ignore_ascii_case(state))?;
        Some((u16::try_from(at).ok()?, u16::try_from(index).ok()?))
    }
}

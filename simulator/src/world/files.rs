//! Configuration files that users uploaded, and the devices that have them.

use crate::clock::Moment;
use std::collections::HashMap;

/// A version of a configuration file; its content is not kept.
#[derive(Debug, Clone)]
pub(crate) struct ConfigurationFile {
    pub account: usize,
    /// The name that the platform assigned.
    pub name: String,
    pub version: String,
    /// The index of its make and model.
    pub kind: u16,
    /// The path of the file on the device.
    pub target_path: String,
    pub launched: Moment,
}

/// All configuration files.
#[derive(Debug, Default)]
pub(crate) struct Files {
    list: Vec<ConfigurationFile>,
    /// By device: the files it has, and since when.
    installed: HashMap<u32, Vec<(usize, Moment)>>,
}

impl Files {
    /// Returns the name of a file that was uploaded as `file_name` for a make and model.
    pub fn name_of(make: &str, model: &str, file_name: &str) -> String {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        format!("configfile-{}_{}_{}", plain(make), plain(model), file_name.trim())
    }

    pub fn get(&self, at: usize) -> &ConfigurationFile {
        &self.list[at]
    }

    /// Returns the files of an account, oldest first.
    pub fn of_account(&self, account: usize) -> impl Iterator<Item = &ConfigurationFile> {
        self.list.iter().filter(move |file| file.account == account)
    }

    /// Finds a version of a file of an account.
    pub fn find(&self, account: usize, name: &str, version: &str) -> Option<usize> {
        self.list.iter().position(|file| file.account == account && file.name == name && file.version == version)
    }

    /// Adds a version of a file, or replaces the same version.
    pub fn put(&mut self, file: ConfigurationFile) -> usize {
        if let Some(at) = self.find(file.account, &file.name, &file.version) {
            self.list[at] = file;
            return at;
        }
        self.list.push(file);
        self.list.len() - 1
    }

    /// Records that a device has a file; it replaces earlier versions of the file.
    pub fn install(&mut self, device: u32, file: usize, now: Moment) {
        let Self { list, installed } = self;
        let on_device = installed.entry(device).or_default();
        on_device.retain(|(other, _)| list[*other].name != list[file].name);
        on_device.push((file, now));
    }

    /// Returns the files of a device, and since when it has them.
    pub fn on_device(&self, device: u32) -> impl Iterator<Item = (&ConfigurationFile, Moment)> {
        self.installed.get(&device).into_iter().flatten().map(|(file, since)| (&self.list[*file], *since))
    }
}

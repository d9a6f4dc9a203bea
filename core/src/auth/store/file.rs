//! `FileTokenStore`: the processes of one host share their tokens in a folder.

use super::{TokenStore, entry::still_locked, turns::Turns};
use crate::{random::Random, secret::Secret, sync::lock};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    fmt,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Mutex,
    time::Duration,
};
use zeroize::{Zeroize, Zeroizing};

/// The time between two tries to lock a file.
const PAUSE: Duration = Duration::from_millis(20);

/// Shares the tokens among the processes of one host, in a folder that only its owner can read.
///
/// The operating system ends the lock of a process that dies. A file is replaced as a whole, so a process that is killed
/// leaves the old or the new one. A file that cannot be read is set aside, with a warning.
///
/// Without a key, the tokens are in the files as they are: anyone who can read them as this user, or as the administrator,
/// can use them until they expire. A password is never in them, only a slow fingerprint of those that were rejected.
pub struct FileTokenStore {
    folder: PathBuf,
    key: Option<LessSafeKey>,
    /// Which thread's turn it is: only one of them tries to lock a file.
    turns: Turns,
    /// The files that this process has locked.
    locks: Mutex<HashMap<String, File>>,
}

/// The content of a file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Content {
    /// The value as it is.
    Plain(String),
    /// The nonce, the encrypted value and its tag.
    Sealed(String),
}

impl Drop for Content {
    fn drop(&mut self) {
        let (Self::Plain(text) | Self::Sealed(text)) = self;
        text.zeroize();
    }
}

impl FileTokenStore {
    /// Returns a store in a folder, which is made if it is missing.
    ///
    /// Fails if the folder is a link, or if it belongs to or is open to another user.
    pub fn new(folder: impl Into<PathBuf>) -> Result<Self, String> {
        let folder = folder.into();
        make_folder(&folder).map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
        check(&folder, &folder)?;
        Ok(Self { folder, key: None, turns: Turns::default(), locks: Mutex::default() })
    }

    /// Seals the files with a key of 32 bytes in base64 (`openssl rand -base64 32`): AES-256-GCM.
    pub fn sealed(mut self, key: &Secret) -> Result<Self, String> {
        let bytes = STANDARD.decode(key.expose().trim()).map(Zeroizing::new).ok().filter(|bytes| bytes.len() == 32);
        let bytes = bytes.ok_or("the key of the token store must be 32 bytes in base64: `openssl rand -base64 32`")?;
        let key = UnboundKey::new(&AES_256_GCM, &bytes).map_err(|_| "the key of the token store cannot be used")?;
        self.key = Some(LessSafeKey::new(key));
        Ok(self)
    }

    fn path(&self, key: &str, extension: &str) -> PathBuf {
        self.folder.join(format!("{key}.{extension}"))
    }

    /// Locks the file of an entry against other processes.
    fn lock_file(&self, key: &str, patience: Duration) -> Result<File, String> {
        let path = self.path(key, "lock");
        reject_link(&path)?;
        let file = private(OpenOptions::new().create(true).truncate(false).write(true)).open(&path);
        let file = file.map_err(|error| format!("{} cannot be opened: {error}", path.display()))?;
        check(&path, &self.folder)?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::WouldBlock) if waited < patience => pause(&mut waited),
                Err(TryLockError::WouldBlock) => return Err(still_locked(patience)),
                Err(TryLockError::Error(error)) => {
                    return Err(format!("{} cannot be locked: {error}", path.display()));
                }
            }
        }
    }

    fn open(&self, path: &Path, content: &Content, key: &str) -> Result<Vec<u8>, String> {
        match (content, &self.key) {
            (Content::Plain(text), _) => Ok(text.clone().into_bytes()),
            (Content::Sealed(_), None) => {
                Err(format!("{} is sealed: give the store its key, or remove the file", path.display()))
            }
            (Content::Sealed(text), Some(cipher)) => {
                let wrong =
                    || format!("{} is not sealed with this key: correct the key, or remove the file", path.display());
                let bytes = STANDARD.decode(text).map_err(|_| wrong())?;
                let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN).ok_or_else(wrong)?;
                let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| wrong())?;
                let mut sealed = Zeroizing::new(sealed.to_vec());
                let opened =
                    cipher.open_in_place(nonce, Aad::from(key.as_bytes()), &mut sealed).map_err(|_| wrong())?;
                Ok(opened.to_vec())
            }
        }
    }

    fn seal(&self, key: &str, value: &[u8]) -> Result<Content, String> {
        let Some(cipher) = &self.key else {
            let text = std::str::from_utf8(value).map_err(|_| "the value of an entry is not text")?;
            return Ok(Content::Plain(text.to_owned()));
        };
        let random = Random::default();
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(&[random.next().to_ne_bytes(), random.next().to_ne_bytes()].concat()[..NONCE_LEN]);
        let mut sealed = value.to_vec();
        cipher
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(key.as_bytes()), &mut sealed)
            .map_err(|_| "an entry cannot be sealed")?;
        Ok(Content::Sealed(STANDARD.encode([&nonce[..], &sealed].concat())))
    }
}

impl TokenStore for FileTokenStore {
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String> {
        self.turns.take(key, patience)?;
        let file = self.lock_file(key, patience).inspect_err(|_| self.turns.pass(key))?;
        lock(&self.locks).insert(key.to_owned(), file);
        Ok(())
    }

    fn unlock(&self, key: &str) {
        // The lock ends with the file.
        lock(&self.locks).remove(key);
        self.turns.pass(key);
    }

    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String> {
        let path = self.path(key, "json");
        reject_link(&path)?;
        let bytes = match fs::read(&path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(format!("{} cannot be read: {error}", path.display())),
        };
        check(&path, &self.folder)?;
        let Ok(content) = serde_json::from_slice(&bytes) else {
            let aside = self.path(key, "broken");
            fs::rename(&path, &aside).map_err(|error| format!("{} cannot be set aside: {error}", path.display()))?;
            tracing::warn!(
                "the token store cannot read {}, and set it aside as {}; failed logins that it counted are forgotten",
                path.display(),
                aside.display()
            );
            return Ok(None);
        };
        self.open(&path, &content, key).map(Some)
    }

    fn write(&self, key: &str, value: &[u8]) -> Result<(), String> {
        let path = self.path(key, "json");
        let new = self.path(key, "new");
        reject_link(&new)?;
        let content = self.seal(key, value)?;
        let bytes = serde_json::to_vec(&content).map(Zeroizing::new).map_err(|error| error.to_string())?;
        let replace = || {
            // What a process that was killed left there may have other rights.
            match fs::remove_file(&new) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            let mut file = private(OpenOptions::new().create_new(true).write(true)).open(&new)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(&new, &path)?;
            sync_folder(&self.folder)
        };
        replace().map_err(|error| format!("{} cannot be written: {error}", path.display()))
    }
}

impl fmt::Debug for FileTokenStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("FileTokenStore")
            .field("folder", &self.folder)
            .field("sealed", &self.key.is_some())
            .finish_non_exhaustive()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "another process holds the lock, which has no events and no virtual time"
)]
fn pause(waited: &mut Duration) {
    std::thread::sleep(PAUSE);
    *waited += PAUSE;
}

/// Fails if the path is a link: it could make this process write, as its user, what another user chose.
fn reject_link(path: &Path) -> Result<(), String> {
    match fs::symlink_metadata(path) {
        Ok(facts) if facts.is_symlink() => Err(format!("{} is a symbolic link; remove it", path.display())),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

/// A file inherits the rights of its folder, which is in the profile of the user.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    std::os::unix::fs::DirBuilderExt::mode(fs::DirBuilder::new().recursive(true), 0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Fails if the path is a link, belongs to another user than a file that this process makes, or is open to others.
#[cfg(unix)]
fn check(path: &Path, folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::MetadataExt;

    let failed = |error: io::Error| format!("{} cannot be checked: {error}", path.display());
    reject_link(path)?;
    let facts = fs::symlink_metadata(path).map_err(failed)?;
    if facts.mode() & 0o077 != 0 {
        let mode = if facts.is_dir() { "700" } else { "600" };
        return Err(format!("{} is open to other users; run `chmod {mode} {0}`", path.display()));
    }
    let probe = folder.join(format!("{:016x}.probe", Random::default().next()));
    let owner = private(OpenOptions::new().create_new(true).write(true)).open(&probe).and_then(|file| file.metadata());
    // Only its owner matters.
    let _ = fs::remove_file(&probe);
    if facts.uid() != owner.map_err(failed)?.uid() {
        return Err(format!("{} belongs to another user; choose another folder", path.display()));
    }
    Ok(())
}

#[cfg(not(unix))]
fn check(path: &Path, _: &Path) -> Result<(), String> {
    reject_link(path)
}

/// Makes a rename durable.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::{FileTokenStore, TokenStore};
    use crate::secret::Secret;
    use std::{
        fs,
        os::unix::fs::{PermissionsExt, symlink},
        path::PathBuf,
        sync::Arc,
        time::Duration,
    };

    const KEY: &str = "user-1";
    const NOW: Duration = Duration::ZERO;

    /// Returns a folder for a store, which does not exist yet, and what removes it.
    fn folder() -> (PathBuf, tempfile::TempDir) {
        let parent = tempfile::tempdir().expect("a folder");
        (parent.path().join("tokens"), parent)
    }

    fn rights(path: &std::path::Path) -> u32 {
        fs::metadata(path).expect("a file").permissions().mode() & 0o777
    }

    #[test]
    fn a_value_is_replaced_as_a_whole_and_only_its_owner_can_read_it() {
        let (folder, _parent) = folder();
        let store = FileTokenStore::new(&folder).expect("a store");
        store.lock(KEY, NOW).expect("free");
        assert_eq!(store.read(KEY), Ok(None));
        store.write(KEY, b"{\"token\":\"one\"}").expect("a first value");
        store.write(KEY, b"{}").expect("a second value");
        assert_eq!(store.read(KEY), Ok(Some(b"{}".to_vec())));
        store.unlock(KEY);
        assert_eq!(rights(&folder), 0o700);
        for entry in fs::read_dir(&folder).expect("the folder") {
            let path = entry.expect("a file").path();
            assert_eq!(rights(&path), 0o600, "{}", path.display());
        }
        // A process that is killed while it writes leaves a part of the new file, and the old one.
        fs::write(folder.join("user-1.new"), "{\"pla").expect("a part");
        assert_eq!(store.read(KEY), Ok(Some(b"{}".to_vec())));
        store.write(KEY, b"[]").expect("a third value");
        assert_eq!(store.read(KEY), Ok(Some(b"[]".to_vec())));
    }

    #[test]
    fn a_lock_excludes_the_threads_of_this_process_and_other_stores_of_the_folder() {
        let (folder, _parent) = folder();
        let (one, other) =
            (FileTokenStore::new(&folder).expect("a store"), FileTokenStore::new(&folder).expect("a store"));
        one.lock(KEY, NOW).expect("free");
        assert_eq!(one.lock(KEY, NOW), Err("another process or thread has held the lock for 0 s".to_owned()));
        assert!(other.lock(KEY, NOW).is_err());
        other.lock("user-2", NOW).expect("another entry is free");
        let (one, sent) = (Arc::new(one), std::sync::mpsc::channel());
        let waiting = std::thread::spawn({
            let (one, sender) = (one.clone(), sent.0);
            move || {
                one.lock(KEY, Duration::from_mins(1)).expect("free in the end");
                sender.send(()).expect("the test waits");
            }
        });
        assert!(sent.1.try_recv().is_err());
        one.unlock(KEY);
        waiting.join().expect("it ends");
        assert!(other.lock(KEY, NOW).is_err());
        one.unlock(KEY);
        other.lock(KEY, NOW).expect("free");
    }

    #[test]
    fn a_sealed_value_opens_only_with_its_key_and_only_as_its_entry() {
        let (folder, _parent) = folder();
        let with = |key: &str| FileTokenStore::new(&folder).expect("a store").sealed(&Secret::new(key));
        let (right, wrong) =
            ("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh4=");
        with(right).expect("a key").write(KEY, b"{\"token\":\"canary\"}").expect("a value");
        let text = fs::read_to_string(folder.join("user-1.json")).expect("a file");
        assert!(text.starts_with("{\"sealed\":") && !text.contains("canary"), "{text}");
        assert_eq!(with(right).expect("a key").read(KEY), Ok(Some(b"{\"token\":\"canary\"}".to_vec())));
        let error = with(wrong).expect("a key").read(KEY).expect_err("the wrong key");
        assert!(error.contains("is not sealed with this key: correct the key, or remove the file"), "{error}");
        let error = FileTokenStore::new(&folder).expect("a store").read(KEY).expect_err("no key");
        assert!(error.contains("is sealed: give the store its key, or remove the file"), "{error}");
        fs::rename(folder.join("user-1.json"), folder.join("user-2.json")).expect("a copy");
        assert!(with(right).expect("a key").read("user-2").is_err());
        for bad in ["", "AAEC", "not base64!"] {
            assert!(with(bad).expect_err("not a key").contains("32 bytes in base64"));
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_set_aside() {
        let (folder, _parent) = folder();
        let store = FileTokenStore::new(&folder).expect("a store");
        store.write(KEY, b"{}").expect("a value");
        fs::write(folder.join("user-1.json"), "{\"plain\":").expect("half a file");
        assert_eq!(store.read(KEY), Ok(None));
        assert_eq!(fs::read_to_string(folder.join("user-1.broken")).ok().as_deref(), Some("{\"plain\":"));
        store.write(KEY, b"{}").expect("a new value");
        assert_eq!(store.read(KEY), Ok(Some(b"{}".to_vec())));
    }

    #[test]
    fn links_and_files_that_others_can_read_are_rejected() {
        let (folder, parent) = folder();
        let store = FileTokenStore::new(&folder).expect("a store");
        store.write(KEY, b"{}").expect("a value");
        fs::set_permissions(folder.join("user-1.json"), fs::Permissions::from_mode(0o640)).expect("rights");
        let error = store.read(KEY).expect_err("open to a group");
        assert!(error.contains("user-1.json is open to other users; run `chmod 600"), "{error}");
        let victim = parent.path().join("victim");
        fs::write(&victim, "mine").expect("a file");
        for name in ["user-2.json", "user-2.new", "user-2.lock"] {
            symlink(&victim, folder.join(name)).expect("a link");
        }
        for error in [store.read("user-2").err(), store.write("user-2", b"{}").err(), store.lock("user-2", NOW).err()] {
            assert!(error.expect("a link").contains("is a symbolic link; remove it"));
        }
        assert_eq!(fs::read_to_string(&victim).ok().as_deref(), Some("mine"));
        symlink(&folder, parent.path().join("link")).expect("a link");
        assert!(FileTokenStore::new(parent.path().join("link")).expect_err("a link").contains("is a symbolic link"));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("rights");
        assert!(FileTokenStore::new(&folder).expect_err("open to all").contains("run `chmod 700"));
    }
}

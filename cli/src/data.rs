//! The folder in which a simulator keeps its state.

#[cfg(feature = "data")]
pub use sqlite::start;

/// Reports that this build cannot keep a state.
#[cfg(not(feature = "data"))]
pub fn start(
    _: thingspace_simulator::SimulatorOptions,
    _: &std::path::Path,
) -> anyhow::Result<thingspace_simulator::Simulator> {
    anyhow::bail!(
        "--data is not in the packages of Python and Node; install the command itself, with `cargo install --path cli`"
    )
}

#[cfg(feature = "data")]
mod sqlite {
    use anyhow::{Context, Result, ensure};
    use rusqlite::{Connection, Error, ErrorCode, OptionalExtension, Transaction, TransactionBehavior};
    use std::{fs, path::Path, time::Duration};
    use thingspace_simulator::{Journal, Simulator, SimulatorOptions};

    /// The name of the database in the folder.
    const FILE: &str = "simulator.sqlite";

    /// Events form a tree: the present and each snapshot are one event, and their past leads to the start. The head of
    /// the present is in `facts`; 0 is the start.
    const SCHEMA: &str = "\
        CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID; \
        CREATE TABLE IF NOT EXISTS events (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER NOT NULL, event BLOB NOT NULL); \
        CREATE TABLE IF NOT EXISTS snapshots (name TEXT PRIMARY KEY, head INTEGER NOT NULL) WITHOUT ROWID; \
        INSERT OR IGNORE INTO facts VALUES ('head', 0), ('secret', random()); \
    ";
    /// The events of the present.
    const PAST: &str = "\
        WITH RECURSIVE past (id) AS ( \
            SELECT value FROM facts WHERE name = 'head' \
            UNION SELECT parent FROM events JOIN past USING (id) \
        ) \
        SELECT event FROM events JOIN past USING (id) ORDER BY id \
    ";
    /// Removes the events that belong neither to the present nor to a snapshot.
    const FORGET: &str = "\
        WITH RECURSIVE past (id) AS ( \
            SELECT value FROM facts WHERE name = 'head' \
            UNION SELECT head FROM snapshots \
            UNION SELECT parent FROM events JOIN past USING (id) \
        ) \
        DELETE FROM events WHERE id NOT IN past \
    ";

    /// Starts a simulator that continues with the state in a folder, and keeps its state there.
    pub fn start(mut options: SimulatorOptions, folder: &Path) -> Result<Simulator> {
        let shown = folder.display();
        let (database, secret) = open(folder, &options.fingerprint())
            .map_err(|error| match error.downcast_ref::<Error>().and_then(Error::sqlite_error_code) {
                Some(ErrorCode::DatabaseBusy) => error.context("another simulator uses the folder"),
                _ => error,
            })
            .with_context(|| format!("cannot keep the state in {shown}"))?;
        options.secret_seed = Some(secret.cast_unsigned());
        Ok(Simulator::start_kept(options, Box::new(Kept(database)))?)
    }

    /// Opens the database of a simulator. Returns it, and the secret of its random credentials.
    fn open(folder: &Path, fingerprint: &str) -> Result<(Connection, i64)> {
        create(folder)?;
        let database = Connection::open(folder.join(FILE))?;
        database.busy_timeout(Duration::ZERO)?;
        // A killed process loses nothing that was committed; of a machine without power, the last moments may be missing.
        database.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",
        )?;
        database.execute_batch(&format!("BEGIN EXCLUSIVE; {SCHEMA} COMMIT;"))?;
        let fact = |name: &str| format!("SELECT value FROM facts WHERE name = '{name}'");
        let kept: Option<String> = database.query_row(&fact("fingerprint"), [], |row| row.get(0)).optional()?;
        ensure!(
            kept.as_deref().is_none_or(|kept| kept == fingerprint),
            "the folder has the state of a simulator with other options, another scenario or another version; start it with \
             the same ones, or name another folder, or remove this one"
        );
        database.execute("INSERT OR IGNORE INTO facts VALUES ('fingerprint', ?1)", [fingerprint])?;
        let secret = database.query_row(&fact("secret"), [], |row| row.get(0))?;
        Ok((database, secret))
    }

    /// Creates the folder, and the database with access for this user only: it has credentials and tokens.
    fn create(folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        let mut options = fs::OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(folder.join(FILE))?;
        Ok(())
    }

    /// A journal in a database.
    #[derive(Debug)]
    struct Kept(Connection);

    impl Kept {
        fn change<T>(&mut self, change: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>) -> Result<T, String> {
            let begun = self.0.transaction_with_behavior(TransactionBehavior::Immediate);
            let done = begun.and_then(|transaction| {
                let value = change(&transaction)?;
                transaction.commit()?;
                Ok(value)
            });
            done.map_err(|error| error.to_string())
        }
    }

    impl Journal for Kept {
        fn replay(&mut self, each: &mut dyn FnMut(&[u8]) -> Result<(), String>) -> Result<(), String> {
            let text = |error: Error| error.to_string();
            let mut query = self.0.prepare(PAST).map_err(text)?;
            let mut rows = query.query([]).map_err(text)?;
            while let Some(row) = rows.next().map_err(text)? {
                let event = row.get_ref(0).map_err(text)?;
                each(event.as_blob().map_err(|error| error.to_string())?)?;
            }
            Ok(())
        }

        fn append(&mut self, event: &[u8]) -> Result<(), String> {
            self.change(|database| {
                let mut insert = database
                    .prepare("INSERT INTO events (parent, event) SELECT value, ?1 FROM facts WHERE name = 'head'")?;
                let id = insert.insert([event])?;
                database.prepare("UPDATE facts SET value = ?1 WHERE name = 'head'")?.execute([id])?;
                Ok(())
            })
        }

        fn snapshot(&mut self, name: &str) -> Result<(), String> {
            self.change(|database| {
                database.execute(
                    "INSERT OR REPLACE INTO snapshots SELECT ?1, value FROM facts WHERE name = 'head'",
                    [name],
                )?;
                database.execute(FORGET, []).map(drop)
            })
        }

        fn snapshots(&mut self) -> Result<Vec<String>, String> {
            self.change(|database| {
                let mut query = database.prepare("SELECT name FROM snapshots ORDER BY name")?;
                query.query_map([], |row| row.get(0))?.collect()
            })
        }

        fn restore(&mut self, name: Option<&str>) -> Result<bool, String> {
            self.change(|database| {
                let head = match name {
                    Some(name) => database
                        .query_row("SELECT head FROM snapshots WHERE name = ?1", [name], |row| row.get::<_, i64>(0))
                        .optional()?,
                    None => Some(0),
                };
                let Some(head) = head else { return Ok(false) };
                database.execute("UPDATE facts SET value = ?1 WHERE name = 'head'", [head])?;
                database.execute(FORGET, [])?;
                Ok(true)
            })
        }
    }
}

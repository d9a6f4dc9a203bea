//! TLS 1.2 or newer, with `ring` for the cryptography and the system's own verification of certificates.

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, OtherError, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use rustls_platform_verifier::Verifier;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use crate::sync::lock;

/// The variables with further authorities on systems whose own verification does not read them.
const EVERYWHERE: &[&str] = if cfg!(all(unix, not(target_os = "android"), not(target_vendor = "apple"))) {
    &[]
} else {
    &["SSL_CERT_FILE", "SSL_CERT_DIR"]
};

/// Returns a configuration that trusts the authorities of the system and those of `authorities` (PEM).
///
/// It loads them when the first certificate is verified: a program that uses http alone needs none.
///
/// # Errors
/// One of `authorities` is not a certificate in PEM form.
pub fn tls_configuration(authorities: &[Vec<u8>]) -> Result<ClientConfig, String> {
    configuration(authorities, &[])
}

/// Returns a configuration that also trusts the authorities of the files and folders which `variables` name.
///
/// The provider belongs to the configuration: installing it for the process would take that decision from the program.
pub(crate) fn configuration(authorities: &[Vec<u8>], variables: &[&'static str]) -> Result<ClientConfig, String> {
    let mut extra = Vec::new();
    for pem in authorities {
        extra.extend(certificates(pem).ok_or("the certificate authority is not a certificate in PEM form")?);
    }
    let provider = Arc::new(ring::default_provider());
    let variables = EVERYWHERE.iter().chain(variables).copied().collect();
    let verifier = LazyVerifier { provider: provider.clone(), extra, variables, loaded: Mutex::default() };
    let builder = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(|error| error.to_string())?;
    let mut configuration =
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth();
    configuration.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(configuration)
}

/// Returns the certificates of a text in PEM form; `None` if there is none, or one that cannot be read.
fn certificates(pem: &[u8]) -> Option<Vec<CertificateDer<'static>>> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    found.ok().filter(|found| !found.is_empty())
}

/// The reason why no certificate can be verified: what is wrong with the authorities of this machine.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub(crate) struct NoTrust {
    reason: String,
    /// Whether another attempt may help: they could not be read for lack of open files.
    pub may_pass: bool,
}

impl From<String> for NoTrust {
    fn from(reason: String) -> Self {
        Self { reason, may_pass: false }
    }
}

impl NoTrust {
    /// Returns the reason, if `error` is one.
    pub fn of(error: &TlsError) -> Option<&Self> {
        match error {
            TlsError::Other(OtherError(inner)) => inner.downcast_ref(),
            _ => None,
        }
    }
}

/// A verifier that loads the authorities when it needs them first.
#[derive(Debug)]
struct LazyVerifier {
    provider: Arc<CryptoProvider>,
    extra: Vec<CertificateDer<'static>>,
    variables: Vec<&'static str>,
    /// A failure is not kept: too many open files, for one, may be over later.
    loaded: Mutex<Option<Arc<Verifier>>>,
}

impl LazyVerifier {
    fn loaded(&self) -> Result<Arc<Verifier>, TlsError> {
        let mut loaded = lock(&self.loaded);
        if let Some(verifier) = &*loaded {
            return Ok(verifier.clone());
        }
        let verifier = self.load().map_err(|reason| TlsError::Other(OtherError(Arc::new(reason))))?;
        Ok(loaded.insert(Arc::new(verifier)).clone())
    }

    fn load(&self) -> Result<Verifier, NoTrust> {
        let mut extra = self.extra.clone();
        for name in &self.variables {
            extra.extend(named(name, std::env::var_os(name))?);
        }
        let made = if extra.is_empty() {
            Verifier::new(self.provider.clone())
        } else {
            Verifier::new_with_extra_roots(extra, self.provider.clone())
        };
        made.map_err(|error| no_authorities(&error))
    }
}

/// Returns the authorities of the file, or of the files in the folder, that a variable names.
fn named(variable: &str, value: Option<OsString>) -> Result<Vec<CertificateDer<'static>>, NoTrust> {
    let Some(value) = value.filter(|value| !value.is_empty()) else { return Ok(Vec::new()) };
    let paths: Vec<PathBuf> =
        if variable.ends_with("_DIR") { std::env::split_paths(&value).collect() } else { vec![value.into()] };
    let mut found = Vec::new();
    for path in paths {
        let read = if path.is_dir() { folder(&path) } else { std::fs::read(&path).map(|pem| certificates(&pem)) };
        let said = || format!("the environment variable {variable} names {}, which", path.display());
        let read = read.map_err(|error| {
            let reason = format!("{} cannot be read: {error}", said());
            if is_exhausted(&error) { exhausted(&reason) } else { reason.into() }
        })?;
        let none = || format!("{} holds no certificate in PEM form; correct or unset it", said());
        found.extend(read.ok_or_else(none)?);
    }
    Ok(found)
}

fn folder(path: &Path) -> std::io::Result<Option<Vec<CertificateDer<'static>>>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path)? {
        // A folder also has other files, and links that lead nowhere.
        found.extend(std::fs::read(entry?.path()).ok().and_then(|pem| certificates(&pem)).unwrap_or_default());
    }
    Ok(Some(found).filter(|found| !found.is_empty()))
}

/// Returns whether too many files are open, in this process or on this machine.
pub(crate) fn is_exhausted(error: &std::io::Error) -> bool {
    const CODES: &[i32] = if cfg!(windows) { &[4] } else { &[23, 24] };
    error.raw_os_error().is_some_and(|code| CODES.contains(&code))
}

fn exhausted(reason: &str) -> NoTrust {
    let reason =
        format!("{reason}; close files and clients that are not used, or raise the limit of open files (ulimit -n)");
    NoTrust { reason, may_pass: true }
}

/// Says why the system has no authorities, and what to install or to set.
fn no_authorities(error: &TlsError) -> NoTrust {
    let cause = match system_problem() {
        Some((cause, true)) => return exhausted(&format!("the certificate authorities cannot be read: {cause}")),
        Some((cause, false)) => cause,
        None => error.to_string(),
    };
    let set = ["SSL_CERT_FILE", "SSL_CERT_DIR"].into_iter().filter_map(|name| {
        let value = std::env::var_os(name)?;
        Some(format!("{name} is {:?}", value.to_string_lossy()))
    });
    let set: Vec<String> = set.collect();
    let set = if set.is_empty() { String::new() } else { format!(" ({})", set.join(", ")) };
    let reason = format!(
        "this system has no certificate authorities to trust{set}: {cause}; install the package ca-certificates, or set \
         SSL_CERT_FILE to a file with authorities in PEM form, or SSL_CERT_DIR to a folder of such files, or pass them to \
         the client"
    );
    reason.into()
}

/// Returns why the authorities of the system cannot be read, and whether too many files are open.
#[cfg(all(unix, not(target_os = "android"), not(target_vendor = "apple")))]
fn system_problem() -> Option<(String, bool)> {
    use rustls_native_certs::ErrorKind::Io;
    let errors = rustls_native_certs::load_native_certs().errors;
    let full = errors.iter().find(|error| matches!(&error.kind, Io { inner, .. } if is_exhausted(inner)));
    full.or(errors.first()).map(|error| (error.to_string(), full.is_some()))
}

#[cfg(not(all(unix, not(target_os = "android"), not(target_vendor = "apple"))))]
fn system_problem() -> Option<(String, bool)> {
    None
}

impl ServerCertVerifier for LazyVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        self.loaded()?.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls12_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Returns the name that Node has for a failure of TLS.
pub(crate) fn cause_code(error: &TlsError) -> &'static str {
    let TlsError::InvalidCertificate(problem) = error else { return "EPROTO" };
    match problem {
        CertificateError::UnknownIssuer => "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "CERT_HAS_EXPIRED",
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => "CERT_NOT_YET_VALID",
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "ERR_TLS_CERT_ALTNAME_INVALID"
        }
        _ => "CERT_UNTRUSTED",
    }
}

/// Says what is wrong with TLS to a host, and what to do. The second value is whether it is the certificate.
pub(crate) fn describe(error: &TlsError, host: &str) -> (String, bool) {
    let TlsError::InvalidCertificate(problem) = error else {
        let hint = "check that the base URL names a server with TLS 1.2 or newer, and any proxy in between";
        return (format!("TLS with {host} failed: {error}; {hint}"), false);
    };
    let said = match problem {
        CertificateError::UnknownIssuer => format!(
            "the certificate of {host} is signed by an authority that is not trusted; if a proxy of your organization signs \
             it, set SSL_CERT_FILE to a file with the authorities to trust in PEM form, or pass its authority to the client"
        ),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            format!("the certificate of {host} has expired; check the clock of this machine, and any proxy in between")
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            format!("the certificate of {host} is not valid yet; check the clock of this machine")
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            format!(
                "the certificate is not for {host}, but for another name; check the base URL, and any proxy in between"
            )
        }
        problem => format!("the certificate of {host} is not valid: {problem}; check any proxy in between"),
    };
    (said, true)
}

#[cfg(test)]
mod tests {
    use super::named;
    use std::{ffi::OsString, path::Path};

    #[test]
    fn variables_name_files_and_folders_with_authorities() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests/tls");
        let named = |variable: &str, path: Option<OsString>| {
            named(variable, path).map(|found| found.len()).map_err(|error| error.to_string())
        };
        let count = |variable: &str, path: &Path| named(variable, Some(path.into()));
        assert_eq!(count("CURL_CA_BUNDLE", &folder.join("authority.pem")), Ok(1));
        assert_eq!(count("SSL_CERT_DIR", &folder), Ok(2));
        assert_eq!(named("CURL_CA_BUNDLE", Some("".into())), Ok(0));
        assert_eq!(named("CURL_CA_BUNDLE", None), Ok(0));
        let missing = count("CURL_CA_BUNDLE", Path::new("/no/such/file.pem")).expect_err("no file");
        assert!(missing.starts_with("the environment variable CURL_CA_BUNDLE names /no/such/file.pem, which cannot"));
        let empty = count("CURL_CA_BUNDLE", &Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
        assert!(empty.expect_err("no certificate").contains("holds no certificate in PEM form"));
    }
}

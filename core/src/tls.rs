//! TLS 1.2 or newer, with `ring` for the cryptography and the platform's own verification of certificates.

use rustls::{
    ClientConfig,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use rustls_platform_verifier::Verifier;
use std::sync::Arc;

/// Returns a configuration that trusts the authorities of the system and those of `authorities` (PEM).
///
/// The provider belongs to the configuration: installing it for the process would take that decision from the program.
pub fn tls_configuration(authorities: &[Vec<u8>]) -> Result<ClientConfig, String> {
    let mut extra = Vec::new();
    for pem in authorities {
        let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let found = found.ok().filter(|found| !found.is_empty());
        extra.extend(found.ok_or("the certificate authority is not a certificate in PEM form")?);
    }
    let provider = Arc::new(ring::default_provider());
    let verifier = if extra.is_empty() {
        Verifier::new(provider.clone())
    } else {
        Verifier::new_with_extra_roots(extra, provider.clone())
    };
    let verifier = verifier.map_err(|error| error.to_string())?;
    let builder = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(|error| error.to_string())?;
    let mut configuration =
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth();
    configuration.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(configuration)
}

//! Short messages: the lengths that their encodings allow.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER},
    selection::selectors,
};
use crate::{
    models::{Finding, SmsEncoding, SmsHistoryRequest, SmsSendRequest, Validate, ValidationContext},
    rules::common::quoted,
};

const SEND: &str = "ThingSpace Connectivity Management: send SMS messages to devices";
const ALPHABET: &str = "3GPP TS 23.038, the 7-bit default alphabet and its extension";
const ENCODING: &str = "assumed: the platform may have encodings that this version of the SDK does not recognize";
const HISTORY: &str = "ThingSpace Connectivity Management: get SMS event history";
const CHARACTERS: &str = "ThingSpace Connectivity Management: error messages, InvalidCharacter; assumed: the text of a message may be excepted";
const TEXT: &str = "smsMessage";

/// The longest message in 7-bit encoding, in septets.
const SEPTETS: usize = 160;
/// The longest message in 8-bit encoding, in bytes.
const BYTES: usize = 140;

/// The alphabet of 7-bit messages, without ASCII's letters and digits.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// The characters that take two septets.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// Returns how many septets a text takes, or the first character that the 7-bit alphabet does not have.
fn septets(text: &str) -> Result<usize, char> {
    text.chars().try_fold(0, |sum, letter| {
        if letter.is_ascii_alphanumeric() || BASIC.contains(letter) {
            Ok(sum + 1)
        } else if EXTENSION.contains(letter) {
            Ok(sum + 2)
        } else {
            Err(letter)
        }
    })
}

impl Checks<'_> {
    fn message(&mut self, text: &str, encoding: Option<&SmsEncoding>) {
        if text.is_empty() {
            self.error_at(TEXT, "text.missing", "", "the message is empty; write its text");
            return;
        }
        if let Some(letter) = text.chars().find(|letter| matches!(letter, '\'' | '<' | '\\')) {
            let message =
                format!("the platform may reject the message for its character {letter}; remove it if that happens");
            self.warning(TEXT, "text.illegal_character", text, message, CHARACTERS);
        }
        match encoding {
            None | Some(SmsEncoding::SevenBit) => self.seven_bit(text),
            Some(SmsEncoding::Ascii) => match text.chars().find(|letter| !letter.is_ascii()) {
                Some(letter) => self.not_in_alphabet(letter, "ASCII", text),
                None => self.size(text.len(), BYTES, "bytes in 8-bit encoding", text),
            },
            Some(SmsEncoding::Utf8 | SmsEncoding::Data) => {
                self.size(text.len(), BYTES, "bytes in 8-bit encoding", text);
            }
            Some(other) => {
                let message = format!(
                    "{} is unusual; the usual encodings are 7-bit, 8-bit-ASCII, 8-bit-UTF-8 and 8-bit-DATA",
                    quoted(other.as_str())
                );
                self.warning("dataEncoding", "sms.unknown_encoding", other.as_str(), message, ENCODING);
            }
        }
    }

    fn seven_bit(&mut self, text: &str) {
        match septets(text) {
            Ok(count) if count > text.chars().count() => {
                self.size(count, SEPTETS, "characters in 7-bit encoding, some of which count twice", text);
            }
            Ok(count) => self.size(count, SEPTETS, "characters in 7-bit encoding", text),
            Err(letter) => self.not_in_alphabet(letter, "the 7-bit alphabet", text),
        }
    }

    fn not_in_alphabet(&mut self, letter: char, alphabet: &str, text: &str) {
        let shown = quoted(&letter.to_string());
        let message = match text.len() {
            0..=BYTES => {
                format!("{shown} is not in {alphabet}; replace it, or send the message as 8-bit-UTF-8")
            }
            bytes => format!(
                "{shown} is not in {alphabet}; replace it, or shorten the message from {bytes} to {BYTES} bytes and send it as 8-bit-UTF-8"
            ),
        };
        self.add([Finding::error(TEXT, "sms.not_in_alphabet", quoted(text), message, ALPHABET)]);
    }

    fn size(&mut self, size: usize, most: usize, what: &str, text: &str) {
        if size > most {
            let message = format!(
                "the message has {size} {what}, but at most {most} are allowed; shorten it, or send several messages"
            );
            self.error(TEXT, "sms.too_long", text, message);
        }
    }
}

impl Validate for SmsSendRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, SEND);
        checks.account(self.account_name.as_ref(), true);
        checks.message(&self.sms_message, self.data_encoding.as_ref());
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        checks.one_selection("deviceIds", self.device_ids.is_some(), &selectors(fields, group, plan), true);
        if let Some(ids) = &self.device_ids {
            checks.device_ids("deviceIds", ids, &ANY_NUMBER, &ANY_KIND);
        }
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.optional("timeToLive", self.time_to_live.as_ref(), "the time to try delivery");
        checks.done()
    }
}

impl Validate for SmsHistoryRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, HISTORY);
        checks.device_id(&|| "deviceId".to_owned(), &self.device_id, &ANY_KIND);
        let latest = match (&self.earliest, &self.latest) {
            (Some(earliest), Some(latest)) => {
                checks.range(("earliest", earliest), ("latest", latest)).map(|(_, latest)| latest)
            }
            (Some(earliest), None) => {
                checks.instant("earliest", earliest);
                None
            }
            (None, Some(latest)) => checks.instant("latest", latest),
            (None, None) => None,
        };
        if let Some(latest) = latest {
            checks.in_retention("latest", latest, 3, HISTORY);
        }
        checks.done()
    }
}

#[cfg(test)]
mod tests {
    use super::{BASIC, EXTENSION, septets};

    #[test]
    fn the_alphabet_has_127_characters_and_10_more() {
        // 128 places, one of which is the escape to the extension.
        assert_eq!(BASIC.chars().count() + 62, 127);
        assert_eq!(EXTENSION.chars().count(), 10);
        assert_eq!(septets("a€"), Ok(3));
        assert_eq!(septets("ç"), Err('ç'));
    }
}

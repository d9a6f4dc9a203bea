//! Names of states, and ZIP codes, as the platform converts them.

/// The states, districts and territories of the United States: two letters, and the name.
const STATES: [(&str, &str); 56] = [
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
    ("AS", "American Samoa"),
    ("GU", "Guam"),
    ("MP", "Northern Mariana Islands"),
    ("PR", "Puerto Rico"),
    ("VI", "Virgin Islands"),
];

/// Returns the two letters of a state that is named in full, in any case.
pub fn state_code(name: &str) -> Option<&'static str> {
    let name = name.trim();
    STATES.iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|(code, _)| *code)
}

/// Splits a ZIP code such as `94105-1234` into its five digits and its extension.
pub fn split_zip(zip: &str) -> Option<(&str, &str)> {
    let (five, four) = zip.split_once('-')?;
    let is_digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(five, 5) && is_digits(four, 4)).then_some((five, four))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_zip_codes_are_converted() {
        assert_eq!((state_code("California"), state_code(" new york ")), (Some("CA"), Some("NY")));
        assert_eq!((state_code("CA"), state_code("Bavaria")), (None, None));
        assert_eq!(split_zip("94105-1234"), Some(("94105", "1234")));
        for odd in ["94105", "94105-", "9410-1234", "94105-12345", "94105-12a4"] {
            assert_eq!(split_zip(odd), None, "{odd}");
        }
    }
}

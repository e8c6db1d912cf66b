//! Records of HSDS 3.0 (Open Referral, Human Services Data Specification), with the fields that Suluh fills or reads.

#![allow(missing_docs, reason = "the names are those of the specification")]

use serde::{Deserialize, Serialize};

/// Declares records of which every field may be missing in what others publish.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($field:ident : $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub(crate) struct $name { $(#[serde(skip_serializing_if = "is_empty")] pub(crate) $field: $type,)* }
    )*};
}

/// True for what is not written.
fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

type Text = Option<String>;

records! {
    /// A body that offers services.
    Organization {
        id: Text, name: Text, alternate_name: Text, description: Text, email: Text, website: Text,
        phones: Vec<Phone>, locations: Vec<Location>, organization_identifiers: Vec<Identifier>, attributes: Vec<Attribute>,
    }
    /// A name of a body in another register.
    Identifier { id: Text, identifier_scheme: Text, identifier_type: Text, identifier: Text, }
    /// What a body offers.
    Service {
        id: Text, name: Text, description: Text, url: Text, status: Text, application_process: Text,
        fees_description: Text, eligibility_description: Text, assured_date: Text,
        schedules: Vec<Schedule>, service_areas: Vec<ServiceArea>, service_at_locations: Vec<ServiceAtLocation>,
        languages: Vec<Language>, organization: Option<Organization>, cost_options: Vec<CostOption>,
        required_documents: Vec<RequiredDocument>, attributes: Vec<Attribute>, phones: Vec<Phone>,
    }
    /// Where it is offered.
    ServiceAtLocation { id: Text, location: Option<Location>, }
    /// A place.
    Location {
        id: Text, location_type: Text, name: Text, latitude: Option<f64>, longitude: Option<f64>,
        addresses: Vec<Address>, phones: Vec<Phone>,
    }
    /// A telephone line, or a number for messages.
    Phone { id: Text, number: Text, r#type: Text, description: Text, attributes: Vec<Attribute>, }
    /// When it is open, in words.
    Schedule { id: Text, description: Text, }
    /// A language that is spoken.
    Language { id: Text, name: Text, code: Text, }
    /// A country or region that is served.
    ServiceArea { id: Text, name: Text, extent: Text, extent_type: Text, }
    /// What it costs, in words.
    CostOption { id: Text, amount_description: Text, }
    /// What to bring.
    RequiredDocument { id: Text, document: Text, }
    /// What the specification has no field for.
    Attribute { id: Text, link_id: Text, link_entity: Text, value: Text, taxonomy_term: Option<Term>, }
    /// The name of an attribute.
    Term { id: Text, code: Text, name: Text, description: Text, taxonomy: Text, }
}

/// An address. The specification asks for all of these; what is not known is an empty text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Address {
    pub(crate) id: String,
    pub(crate) address_1: String,
    pub(crate) city: String,
    pub(crate) state_province: String,
    pub(crate) postal_code: String,
    pub(crate) country: String,
    pub(crate) address_type: String,
}

//! What is published is what the records say: numbers come from `content/agencies`, and figures stand
//! beside what they rest on.

mod figures;
mod numbers;

//! The offline functions: a class for each group, with static methods.

use pyo3::prelude::*;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::{
    self as core,
    languages::python::{Given, Named, catch},
    models::*,
};

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $group:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $request:ident : $Request:ident ) -> $Response:ident;
        )* }
    )*) => { $(
        $(#[doc = $about])*
        #[allow(non_camel_case_types, reason = "users of Python see it as a module")]
        #[pyclass(frozen, module = "thingspace")]
        pub struct $group;

        #[pymethods]
        impl $group { $(
            $(#[doc = $doc])*
            #[staticmethod]
            fn $function(py: Python<'_>, $request: Given<'_, $Request>) -> PyResult<$Response> {
                let $request = $request.named(stringify!($request))?;
                catch(py, || core::$group::$function(&$request))
            }
        )* }
    )* };
}
thingspace::offline_functions!(project);

//! The listeners of a run, which store every callback and pass it on to the clients.

use crate::{
    deliveries::normal,
    mutation::{self, Mutation},
    world::World,
};
use axum::body::Body;
use futures::FutureExt;
use http_body_util::BodyExt;
use hyper::{Request, Response, body::Incoming};
use std::{io, sync::Arc, time::Duration};
use thingspace::{callbacks, models::ListenerOptions};
use tower_service::Service as _;

/// The ports of the listeners.
pub const SOFTWARE: u16 = 9001;
pub const CONNECTIVITY: u16 = 9002;
/// The longest time after which a listener passes a callback on.
const MAX_DELAY: Duration = Duration::from_mins(10);

tokio::task_local! {
    /// The body that a listener handles.
    static BODY: (String, String);
}

/// Serves both listeners of a world.
pub fn serve(world: &Arc<World>) {
    let router = listener(world);
    for port in [SOFTWARE, CONNECTIVITY] {
        let router = router.clone();
        world.net.serve(port, Arc::new(move |request| handle(router.clone(), request).boxed()));
    }
}

/// Returns a listener that stores a callback, and then acknowledges it. It passes some on to the clients late or twice.
fn listener(world: &Arc<World>) -> axum::Router {
    let world = Arc::clone(world);
    callbacks::event_listener(ListenerOptions::default(), move |event| {
        let world = Arc::clone(&world);
        async move {
            let body = BODY.try_with(Clone::clone).unwrap_or_default();
            if world.net.strikes(0.05) {
                if mutation::is(Mutation::AcknowledgeBeforeStoring) {
                    return Ok(());
                }
                return Err("the store is full");
            }
            world.deliveries.add(0, body.clone());
            let callbacks::Event::Connectivity(event) = event else { return Ok(()) };
            let times = 1 + u32::from(world.net.strikes(0.1));
            let late = world.net.strikes(0.1).then(|| world.net.between(Duration::ZERO, MAX_DELAY));
            let deliver = move || {
                world.deliveries.add(1, body);
                for client in world.clients() {
                    (0..times).for_each(|_| client.deliver_callback((*event).clone()));
                }
            };
            match late {
                Some(late) => _ = tokio::spawn(tokio::time::sleep(late).map(move |()| deliver())),
                None => deliver(),
            }
            Ok(())
        }
    })
}

async fn handle(mut router: axum::Router, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    let text = normal(&String::from_utf8_lossy(&body));
    let answer = BODY.scope(text, router.call(Request::from_parts(parts, Body::from(body)))).await;
    match answer {
        Ok(response) => Ok(response),
        Err(never) => match never {},
    }
}

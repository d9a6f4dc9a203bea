use thingspace::{Client, models::*, WaitOptions};
use thingspace_simulator::*;
#[tokio::main(flavor="current_thread")]
async fn main() {
    let t = std::time::Instant::now();
    let sim = Simulator::start(SimulatorOptions::default()).await.unwrap();
    println!("start {:?}", t.elapsed());
    let client = Client::builder(sim.credentials()).base_url(sim.url()).account(sim.account()).build().unwrap();
    let v3 = client.software_v3();
    let fw = v3.list_firmware(Protocol::Lwm2m).await.unwrap().remove(0);
    let c = v3.schedule_campaign(CampaignRequest { campaign_name: Some("x".into()), firmware_name: fw.firmware_name, firmware_from: fw.firmware_from, firmware_to: fw.firmware_to, protocol: Protocol::Lwm2m, start_date: "2026-03-01".into(), end_date: "2026-03-08".into(), campaign_time_windows: Some(vec![TimeWindow{start_time:18,end_time:22}]), device_list: vec!["354658090353977".into()], ..Default::default() }).await.unwrap();
    sim.advance(jiff::SignedDuration::from_hours(24*8));
    let c = v3.wait_for_campaign(c.id, WaitOptions::default()).await;
    println!("{c:?}");
    let c = c.unwrap();
    let mut d = v3.list_campaign_devices(&c.id);
    while let Some(x) = d.try_next().await.unwrap() { println!("{x:?}"); }
    sim.expire_sessions();
    println!("{:?}", v3.get_subscription().await);
    println!("{:?}", sim.statistics());
}

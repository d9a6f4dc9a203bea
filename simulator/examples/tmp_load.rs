use std::{io::{Read, Write}, net::TcpStream, time::Instant};
use thingspace_simulator::*;
fn req(s: &mut TcpStream, r: &str, buf: &mut Vec<u8>) -> usize {
    s.write_all(r.as_bytes()).unwrap();
    let mut n = 0;
    loop {
        let k = s.read(&mut buf[n..]).unwrap(); n += k;
        if let Some(h) = buf[..n].windows(4).position(|w| w == b"\r\n\r\n") {
            let head = std::str::from_utf8(&buf[..h]).unwrap().to_lowercase();
            let len: usize = head.split("content-length: ").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap();
            while n < h + 4 + len { n += s.read(&mut buf[n..]).unwrap(); }
            return h + 4;
        }
    }
}
fn main() {
    let n: usize = std::env::args().nth(1).map_or(10_000, |x| x.parse().unwrap());
    let t = Instant::now();
    let sim = Simulator::start_blocking(SimulatorOptions { devices: n, pilot_rule: false, max_campaign_devices: usize::MAX, session_idle_minutes: 1_000_000, token_life_seconds: 1_000_000_000, ..Default::default() }).unwrap();
    println!("start with {n}: {:?}", t.elapsed());
    let host = sim.url()[7..].to_owned();
    let mut s = TcpStream::connect(&host).unwrap(); s.set_nodelay(true).unwrap();
    let mut buf = vec![0; 64 << 20];
    let c = sim.credentials();
    use base64::Engine;
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{}:{}", c.key.expose(), c.secret.expose()));
    let body = "grant_type=client_credentials";
    let h = req(&mut s, &format!("POST /api/ts/v1/oauth2/token HTTP/1.1\r\nhost: x\r\nauthorization: Basic {basic}\r\ncontent-length: {}\r\n\r\n{body}", body.len()), &mut buf);
    let tok: serde_json::Value = serde_json::Deserializer::from_slice(&buf[h..]).into_iter().next().unwrap().unwrap();
    let tok = tok["access_token"].as_str().unwrap().to_owned();
    let body = format!("{{\"username\":\"{}\",\"password\":\"{}\"}}", c.username.expose(), c.password.expose());
    let h = req(&mut s, &format!("POST /api/m2m/v1/session/login HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {tok}\r\ncontent-length: {}\r\n\r\n{body}", body.len()), &mut buf);
    let ses: serde_json::Value = serde_json::Deserializer::from_slice(&buf[h..]).into_iter().next().unwrap().unwrap();
    let ses = ses["sessionToken"].as_str().unwrap().to_owned();
    let auth = format!("host: x\r\nauthorization: Bearer {tok}\r\nvz-m2m-token: {ses}\r\n");
    let t = Instant::now(); let k = 5000;
    for _ in 0..k { req(&mut s, &format!("GET /api/fota/v3/subscriptions/0642233522-00001 HTTP/1.1\r\n{auth}\r\n"), &mut buf); }
    println!("sequential: {:.0}/s", f64::from(k) / t.elapsed().as_secs_f64());
    let t = Instant::now();
    std::thread::scope(|sc| for _ in 0..16 { let (host, auth) = (&host, &auth); sc.spawn(move || { let mut s = TcpStream::connect(host).unwrap(); s.set_nodelay(true).unwrap(); let mut buf = vec![0; 1 << 16]; for _ in 0..1000 { req(&mut s, &format!("GET /api/fota/v3/subscriptions/0642233522-00001 HTTP/1.1\r\n{auth}\r\n"), &mut buf); } }); });
    println!("16 connections: {:.0}/s", 16000. / t.elapsed().as_secs_f64());
    let t = Instant::now(); let (mut cur, mut pages, mut ids) = ("0".to_owned(), 0, vec![]);
    loop {
        let h = req(&mut s, &format!("GET /api/fota/v3/devices/0642233522-00001?lastSeenDeviceId={cur} HTTP/1.1\r\n{auth}\r\n"), &mut buf);
        let t2 = Instant::now();
        let v: serde_json::Value = serde_json::Deserializer::from_slice(&buf[h..]).into_iter().next().unwrap().unwrap();
        for d in v["deviceList"].as_array().unwrap() { if d["model"] == "GM01Q" { ids.push(d["deviceId"].as_str().unwrap().to_owned()); } }
        pages += 1; cur = v["lastSeenDeviceId"].as_str().unwrap().to_owned();
        if pages == 1 { println!("first page {:?} parse {:?}", t.elapsed(), t2.elapsed()); }
        if v["hasMoreData"] == false { break; }
    }
    println!("{pages} pages: {:?}", t.elapsed());
    let list = serde_json::to_string(&ids).unwrap();
    let body = format!(r#"{{"firmwareName":"SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657","firmwareFrom":"SR1.2.0.0-10512","firmwareTo":"SR1.2.0.0-10657","protocol":"LWM2M","startDate":"2026-03-02","endDate":"2026-03-31","deviceList":{list}}}"#);
    let t = Instant::now();
    let h = req(&mut s, &format!("POST /api/fota/v3/campaigns/firmware/0642233522-00001 HTTP/1.1\r\n{auth}content-length: {}\r\n\r\n{body}", body.len()), &mut buf);
    let v: serde_json::Value = serde_json::Deserializer::from_slice(&buf[h..]).into_iter().next().unwrap().unwrap();
    println!("schedule {} devices: {:?} {}", ids.len(), t.elapsed(), v["status"]);
    let t = Instant::now();
    sim.advance(jiff::SignedDuration::from_hours(24 * 32));
    println!("32 days: {:?} {:?}", t.elapsed(), sim.statistics());
    let st = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{}", st.lines().find(|l| l.starts_with("VmHWM")).unwrap());
}

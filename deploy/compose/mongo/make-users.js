// Makes the replica set and a user for each service, who can read and write one database and nothing else. Does nothing the second time.
const { readFileSync } = require("fs");

const secret = (name) => readFileSync(`/run/secrets/${name}`, "utf8").trim();
const SERVICES = ["auth", "vault", "share", "recovery", "notification"];

const admin = connect("mongodb://mongo:27017/admin?directConnection=true");
admin.auth("root", secret("mongo-root"));

function isMade() {
  try {
    return admin.adminCommand({ replSetGetStatus: 1 }).ok === 1;
  } catch (e) {
    if (e.codeName === "NotYetInitialized") return false;
    throw e;
  }
}

if (!isMade()) {
  admin.adminCommand({ replSetInitiate: { _id: "sealwell", members: [{ _id: 0, host: "mongo:27017" }] } });
}
while (!admin.hello().isWritablePrimary) sleep(500);

for (const name of SERVICES) {
  const database = admin.getSiblingDB(name);
  const user = `${name}-service`;
  if (database.getUser(user) === null) {
    database.createUser({ user, pwd: secret(`mongo/${user}`), roles: [{ role: "readWrite", db: name }] });
  }
}

"""The same counts as bare-duckdb.mjs, as one would write them in pandas."""
import sys
import pandas as pd

folder = sys.argv[1]
stages = {"База": 0, "Знакомство": 1, "Презентация": 2, "Договор": 3, "Оплата": 4, "Отказ": -1}
events = pd.read_csv(f"{folder}/transitions.csv", dtype={"ID": str})
events.columns = ["id", "stage", "at", "manager"]
events["at"] = pd.to_datetime(events["at"])
events["stage"] = events["stage"].map(stages)
contacts = pd.read_csv(f"{folder}/contacts.csv", dtype={"ID": str})
contacts.columns = ["id", "company", "owner", "segment", "created"]
moves = events[events["stage"] >= 0].sort_values(["at", "stage"], ascending=[True, False], kind="stable")
journeys = contacts.set_index("id")[["owner"]]
for stage in range(5):
    first = moves[moves["stage"] >= stage].drop_duplicates("id").set_index("id")
    journeys = journeys.join(first[["at", "manager"]].rename(columns={"at": f"e{stage}", "manager": f"m{stage}"}), how="outer" if stage == 0 else "left")
latest = events.groupby("id")["at"].max()
lost_at = events[events["stage"] == -1].groupby("id")["at"].max()
journeys["lost"] = lost_at.reindex(journeys.index).ge(latest.reindex(journeys.index))
print("manager,stage,entered,converted,lost")
for stage in range(1, 5):
    entered = journeys if stage == 1 else journeys[journeys[f"e{stage - 1}"].notna()]
    manager = entered[f"m{stage - 1}"].fillna(entered["owner"])
    converted = entered[f"e{stage}"].notna()
    table = pd.DataFrame({"manager": manager, "entered": 1, "converted": converted, "lost": ~converted & entered["lost"]}).groupby("manager").sum()
    for name, row in table.iterrows():
        print(f"{name},{stage},{int(row.entered)},{int(row.converted)},{int(row.lost)}")

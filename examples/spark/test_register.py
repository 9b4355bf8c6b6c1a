"""Compares the register that Spark makes with that of one machine. `cargo xtask spark` runs it; BIENBAN is the program, SPARK_MASTER where to run."""

import json
import os
import random
import subprocess
import tempfile
import unittest
from pathlib import Path

from pyspark.sql import SparkSession

from register import register

PROGRAM = os.environ["BIENBAN"]
# Two workers, each a process of its own with one core and 512 MB.
MASTER = os.environ.get("SPARK_MASTER", "local-cluster[2,1,512]")

HOSTS = ["Đại tướng Quách Tự Lâm, Bộ trưởng Quốc phòng", "Thượng tướng Đỗ Bá Quý, Thứ trưởng Bộ Quốc phòng", "Thiếu tướng Lò Thị Mây"]
GUESTS = [
    "Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan",
    "Bộ trưởng Quốc phòng Lào Bounthong Sayavong",
    "Đại sứ Úc John Fairbridge",
    "Thứ trưởng Quốc phòng Nhật Bản Kenji Morisaki",
]
TOLD = ["hội đàm với", "tiếp", "điện đàm với", "sẽ hội đàm với"]
SERIES = ["", "", "Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ {edition} diễn ra ngày {day}/{month}."]


def articles(count):
    """Invented articles, several on most meetings, one a line; and a line that is none."""
    chance = random.Random(4)
    for n in range(count):
        host, guest, told = (chance.choice(some) for some in (HOSTS, GUESTS, TOLD))
        day, month = chance.randint(1, 6), chance.randint(3, 5)
        series = chance.choice(SERIES).format(edition=chance.randint(3, 6), day=day, month=month)
        text = f"Ngày {day}/{month}, tại Hà Nội, {host}, {told} {guest}. Hai bên nhất trí tăng cường hợp tác đào tạo. {series}"
        yield json.dumps({"id": f"bao-{n}", "title": "Tin đối ngoại", "date": f"2024-{month:02}-{day:02}", "text": text}, ensure_ascii=False)
        if n == count // 2:
            yield "đây không phải là JSON"


class SparkRegister(unittest.TestCase):
    def setUp(self):
        self.spark = (
            SparkSession.builder.master(MASTER)
            .config("spark.ui.enabled", "false")
            .config("spark.executor.memory", "512m")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.log.level", "ERROR")
            .getOrCreate()
        )
        self.addCleanup(self.spark.stop)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_it_is_that_of_one_machine(self):
        file = self.folder / "articles.jsonl"
        file.write_text("\n".join(articles(400)) + "\n", encoding="utf-8")
        extract = subprocess.run([PROGRAM, "extract", "--format", "jsonl", file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        one_machine = subprocess.run([PROGRAM, "link"], input=extract.stdout, stdout=subprocess.PIPE, check=True).stdout.decode()
        several = [meeting for meeting in json.loads(one_machine)["meetings"] if len(meeting["reports"]) > 2]
        self.assertGreater(len(several), 20)

        # In more pieces than there are workers; and with every article in two pieces.
        for given, parts in [(f"{file}", 5), (f"{file},{file}", 4)]:
            with self.subTest(given=given, parts=parts):
                output = self.folder / f"register-{parts}"
                register(self.spark, PROGRAM, given, str(output), parts)
                self.assertEqual((output / "part-00000").read_text(encoding="utf-8"), one_machine)


if __name__ == "__main__":
    unittest.main()

"""One register of many articles, read and linked on as many machines as Apache Spark has.

    python register.py [--master MASTER] [--bienban PROGRAM] [--parts N] ARTICLES REGISTER

ARTICLES are files, folders or patterns of JSON Lines, joined by commas: an article a line as scrapers store it, each with its id or address. REGISTER is the folder that
the register is written to, as Spark writes texts. It is the register that one machine makes of the same articles:

    bienban extract --from jsonl --format jsonl ARTICLES | bienban link

Every piece of the articles goes through the command line as it is, which gives a part of the register; parts are merged article by article, and what is left is linked in one
place, since any two articles may report one meeting.
"""

import argparse
import json
import os
import shlex
import subprocess
import threading
import zlib

from pyspark import SparkFiles
from pyspark.sql import SparkSession


def through(command):
    """A function of lines to lines that sends them through a command, for RDD.mapPartitions; {bienban} in it is the program.

    Like RDD.pipe, but an exit status of 1, by which the program says that some lines could not be read (its messages name them), ends nothing.
    """

    def run(lines):
        program = shlex.quote(SparkFiles.get("bienban"))
        process = subprocess.Popen(
            ["bash", "-c", "set -o pipefail; " + command.format(bienban=program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        failures = []

        def feed():
            try:
                with process.stdin as given:
                    for line in lines:
                        given.write(line.encode() + b"\n")
            except BrokenPipeError:
                pass  # It has ended; its status says why.
            except Exception as failure:
                failures.append(failure)

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        with process.stdout as made:
            for line in made:
                yield line.decode().rstrip("\n")
        status = process.wait()
        feeder.join()
        if failures:
            raise failures[0]
        if status not in (0, 1):
            raise RuntimeError(f"{command}: exit status {status}")

    return run


def by_article(card):
    """The key of an article's line in a part: the same on every machine, unlike Python's own hashes."""
    return zlib.crc32(json.loads(card)["id"].encode())


def register(spark, program, articles, output, parts=None):
    """Writes the register of the articles; `parts`: how many pieces of work to make of them."""
    context = spark.sparkContext
    parts = parts or context.defaultParallelism
    # To every worker; this file too, where it is imported.
    context.addFile(program)
    context.addPyFile(os.path.abspath(__file__))
    read = through("{bienban} extract --from jsonl --format jsonl --jobs 1 - | {bienban} link --partial")
    merge = through("{bienban} link --partial")
    link = through("{bienban} link")
    cards = context.textFile(articles, parts).mapPartitions(read)
    cards = cards.keyBy(by_article).partitionBy(parts, int).values().mapPartitions(merge)
    cards.repartition(1).mapPartitions(link).saveAsTextFile(output)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--master", help="where Spark runs, such as local-cluster[2,1,1024]; as Spark is set up if not given")
    arguments.add_argument("--bienban", default="bienban", help="the program, a file called bienban")
    arguments.add_argument("--parts", type=int, help="pieces of work; as many as there are cores if not given")
    arguments.add_argument("articles")
    arguments.add_argument("register")
    given = arguments.parse_args()
    builder = SparkSession.builder.appName("bienban")
    if given.master:
        builder = builder.master(given.master)
    with builder.getOrCreate() as spark:
        register(spark, os.path.abspath(given.bienban), given.articles, given.register, given.parts)


if __name__ == "__main__":
    main()

from django.test import Client


def test_the_notices_that_owners_ask_for(client: Client, db: None) -> None:
    page = client.get("/data-and-licences/").content.decode()
    for notice in (
        "Contains OS data © Crown copyright and database right",
        "Contains Royal Mail data © Royal Mail copyright and database right",
        "Contains National Statistics data © Crown copyright and database right",
        "Open Government Licence v3.0",
        "SIL Open Font Licence",
        "MIT licence",
    ):
        assert notice in page


def test_it_is_read_only(client: Client, db: None) -> None:
    assert client.post("/data-and-licences/").status_code == 405

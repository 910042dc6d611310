"""What duties in sentences order to be drawn up."""

import pytest

from documents.plan.prose.prose_output import products_of


@pytest.mark.parametrize(
    ("duty", "products"),
    [
        ("Xây dựng kế hoạch tiêm chủng năm 2025 và triển khai đúng tiến độ.", "kế hoạch tiêm chủng năm 2025"),
        (
            "Ban hành Quy chế quản lý, sử dụng xe cứu thương; gửi báo cáo định kỳ về Sở Y tế.",
            "Quy chế quản lý, sử dụng xe cứu thương; báo cáo định kỳ",
        ),
        (
            "Xây dựng, ban hành quy định về trực của cơ quan, tổ chức, đơn vị.",
            "quy định về trực của cơ quan, tổ chức, đơn vị",
        ),
        ("Theo dõi và báo cáo Sở Y tế trước ngày 15/11.", "báo cáo"),
        ("Báo cáo kết quả khám sức khỏe theo quy định, báo cáo đầy đủ.", "Báo cáo kết quả khám sức khỏe"),
        ("Lập dự toán kinh phí để thực hiện các chương trình.", "dự toán kinh phí"),
        ("Tham mưu xây dựng kế hoạch tiêm chủng.", None),
        ("Triển khai Kế hoạch số 12/KH-SYT của Sở Y tế.", None),
        ("Có kế hoạch này mới được làm.", None),
        ("Số liệu tính đến ngày 14 của kỳ báo cáo.", None),
        ("Số hóa hồ sơ lĩnh vực xây dựng, quy hoạch đô thị.", None),
        ("Cử báo cáo viên dự tập huấn.", None),
        ("Gửi trước ngày 15 tháng cuối quý (báo cáo quý), trước ngày 05/12 (báo cáo năm).", "báo cáo quý; báo cáo năm"),
    ],
)
def test_a_duty_orders_documents(duty: str, products: str | None) -> None:
    assert products_of(duty) == products
